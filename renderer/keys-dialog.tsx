import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { actions, keysInWords } from './actions/actions';
import { useJibiao } from './jibiao';
import { closeDialog } from './program';

const useStyles = makeStyles({
  content: { maxHeight: '65vh', columns: '2 280px', columnGap: '32px' },
  group: { breakInside: 'avoid', marginBottom: '16px' },
  table: { width: '100%', borderCollapse: 'collapse', '& td': { padding: '3px 0', verticalAlign: 'top' } },
  keys: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', paddingLeft: '12px', textAlign: 'right' },
});

type Line = readonly [what: string, keys: string];

/** Keys of the cells themselves, which are no actions (sheet-view/keyboard.ts). */
const cellKeys: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
  {
    title: '移动',
    lines: [
      ['上下左右移动', '方向键'],
      ['下一个、上一个单元格', 'Tab、Shift+Tab'],
      ['向下、向上', 'Enter、Shift+Enter'],
      ['到数据的边缘', 'Ctrl+方向键'],
      ['行首、行尾', 'Home、End'],
      ['表头、表尾', 'Ctrl+Home、Ctrl+End'],
      ['上翻、下翻一屏', 'PgUp、PgDn'],
    ],
  },
  {
    title: '选择',
    lines: [
      ['扩大选区', 'Shift+方向键'],
      ['选到数据的边缘', 'Ctrl+Shift+方向键'],
      ['选整行、整列', 'Shift+空格、Ctrl+空格'],
      ['全选', 'Ctrl+A'],
      ['再选一处', '按住 Ctrl 拖动'],
    ],
  },
  {
    title: '填写',
    lines: [
      ['修改原来的内容', 'F2'],
      ['单元格内换行', 'Alt+Enter'],
      ['填入所有选中的单元格', 'Ctrl+Enter'],
      ['填入下面列出的一条', '↓、Enter'],
      ['放弃这次输入', 'Esc'],
    ],
  },
];

/** F1: every key, in the groups in which they are used. */
export function KeysDialog() {
  const { program } = useJibiao();
  const styles = useStyles();
  const ofActions = actions.map((each): Line => [each.label, keysInWords(each)]).filter(([, keys]) => keys !== '');
  return (
    <>
      <DialogTitle>快捷键</DialogTitle>
      <DialogContent className={styles.content} tabIndex={0}>
        {[...cellKeys, { title: '命令', lines: ofActions }].map(({ title, lines }) => (
          <section key={title} className={styles.group} aria-label={title}>
            <Subtitle2>{title}</Subtitle2>
            <table className={styles.table}>
              <tbody>
                {lines.map(([what, keys]) => (
                  <tr key={what}>
                    <td>{what}</td>
                    <td className={styles.keys}>{keys}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" autoFocus onClick={() => closeDialog(program)}>
          关闭
        </Button>
      </DialogActions>
    </>
  );
}
