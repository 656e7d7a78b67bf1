import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { assertNever } from '../shared/assert-never';
import type { Change } from '../shared/document/change';
import type { Step } from '../shared/document/history';
import { addressOf } from '../shared/sheet/address';
import type { EditPlace, EditorState } from './editor-state';
import { viewOfEditor } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { travelTo } from './perform';
import { closeDialog } from './program';
import { clockTime } from './time-in-words';

const useStyles = makeStyles({
  help: { marginBottom: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '50vh', overflow: 'auto' },
  step: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  undone: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  now: { color: 'inherit' },
  time: { marginLeft: 'auto', paddingLeft: '16px', color: tokens.colorNeutralForeground3 },
});

/** What was done since the file was opened, newest first; a click goes back, or on, to that state. */
export function HistoryDialog() {
  const { program } = useJibiao();
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const editor = useProgram((state) => state.editor);
  if (!editor) return null;
  const { done, undone } = editor.history;
  const steps = [...done, ...undone.toReversed()];
  const goBack = (count: number): void => {
    travelTo(program, count);
    closeDialog(program);
  };
  return (
    <>
      <DialogTitle>操作记录</DialogTitle>
      <DialogContent>
        <Text block className={styles.help}>
          点一步，就回到刚做完这一步时的样子。
        </Text>
        <ul className={styles.list} {...arrows}>
          {steps
            .map((step, index) => (
              <li key={index}>
                <Button
                  appearance={index === done.length - 1 ? 'primary' : 'subtle'}
                  className={styles.step}
                  onClick={() => goBack(index + 1)}
                >
                  <span className={index >= done.length ? styles.undone : ''}>{stepInWords(editor, step)}</span>
                  <span className={mergeClasses(styles.time, index === done.length - 1 && styles.now)}>
                    {clockTime(new Date(step.time).toISOString())}
                  </span>
                </Button>
              </li>
            ))
            .toReversed()}
          <li>
            <Button
              appearance={done.length === 0 ? 'primary' : 'subtle'}
              className={styles.step}
              onClick={() => goBack(0)}
            >
              打开时的内容
            </Button>
          </li>
        </ul>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => closeDialog(program)}>关闭</Button>
      </DialogActions>
    </>
  );
}

/** 输入 G37：“95%”; of steps that changed several cells their number. */
function stepInWords(editor: EditorState, { transaction, before }: Step<EditPlace>): string {
  return `${transaction.label} ${placeInWords(editor, before)}${whatChanged(transaction.changes)}`;
}

function placeInWords(editor: EditorState, place: EditPlace): string {
  if (place.kind === 'words') return '报告';
  const { row, column } = place.selection.active;
  const sheet = viewOfEditor(editor).workbook.sheets[place.sheet]?.name ?? '';
  const isHere = editor.report === null && place.sheet === editor.sheet;
  return isHere ? addressOf(row, column) : `${sheet} ${addressOf(row, column)}`;
}

function whatChanged(changes: readonly Change[]): string {
  const last = changes.at(-1);
  if (!last) return '';
  switch (last.kind) {
    case 'set': {
      const cells = new Set(changes.map((change) => (change.kind === 'set' ? JSON.stringify(change.path) : '')));
      if (cells.size > 1) return `（${cells.size} 个单元格）`;
      return last.value === null || last.value === undefined ? '' : `：“${inShort(String(last.value))}”`;
    }
    case 'resize':
    case 'insertRow':
    case 'removeRow': {
      const rows = changes.filter(({ kind }) => kind === last.kind).length;
      const isMixed = changes.some(({ kind }) => kind === 'set');
      if (last.kind === 'insertRow' && isMixed) return `（增加 ${rows} 行）`;
      return rows > 1 ? `（${rows} ${last.kind === 'resize' && last.axis === 'columns' ? '列' : '行'}）` : '';
    }
    case 'chooseProfile':
      return last.profile ? `：“${inShort(last.profile.name)}”` : '';
    case 'refer':
      return `：“${inShort(last.file)}”`;
    case 'setReport':
    case 'replaceBlocks':
      return '';
    case 'explain':
      return last.explanation ? `：“${inShort(last.explanation.text)}”` : '';
    default:
      return assertNever(last);
  }
}

const inShort = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
