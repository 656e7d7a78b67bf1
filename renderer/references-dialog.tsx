import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ReferencedForm } from '../shared/document/document';
import { definitionOf } from '../shared/forms/catalogue';
import { useJibiao, useProgram } from './jibiao';
import { closeDialog } from './program';
import { listedReferences } from './reference-files';
import type { ListedReference, Told } from './reference-files';

const useStyles = makeStyles({
  list: { margin: '8px 0', padding: 0, listStyleType: 'none', maxHeight: '45vh', overflow: 'auto' },
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
  none: { padding: '12px 4px' },
});

/** The other workbooks that the open one is compared with: listed, added, read again, taken out. */
export function ReferencesDialog() {
  const { program, references } = useJibiao();
  const styles = useStyles();
  const document = useProgram(({ editor }) => editor?.document);
  const [told, setTold] = useState<Told>(null);
  const [isReading, setReading] = useState(false);
  const listed = listedReferences(document);

  const read = async (work: () => Promise<Told>): Promise<void> => {
    setReading(true);
    setTold(await work());
    setReading(false);
  };
  const remove = (file: string): void => {
    references.remove(file);
    setTold({ kind: 'done', text: `已移除“${file}”。` });
  };

  return (
    <>
      <DialogTitle>对照文件</DialogTitle>
      <DialogContent>
        <Text block>
          选择本单位同年度的目标表、监控表、基础数据表，上年度的表，或下属单位的表，检查时与本表核对。只读取，不会修改它们。
        </Text>
        <ul className={styles.list} aria-label="对照文件">
          {listed.map((reference) => (
            <File
              key={reference.file}
              reference={reference}
              isReading={isReading}
              update={() => void read(() => references.update(reference.file))}
              remove={() => remove(reference.file)}
            />
          ))}
          {listed.length === 0 && <li className={`${styles.none} ${styles.muted}`}>还没有对照文件。</li>}
        </ul>
        <div role="status">
          {isReading && <Text>正在读取…</Text>}
          {!isReading && told && (
            <MessageBar intent={told.kind === 'done' ? 'success' : 'error'} layout="multiline">
              <MessageBarBody>{told.text}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" autoFocus disabled={isReading} onClick={() => void read(() => references.add())}>
          添加…
        </Button>
        <Button onClick={() => closeDialog(program)}>关闭</Button>
      </DialogActions>
    </>
  );
}

interface FileProps {
  readonly reference: ListedReference;
  readonly isReading: boolean;
  readonly update: () => void;
  readonly remove: () => void;
}

function File({ reference: { file, forms }, isReading, update, remove }: FileProps) {
  const styles = useStyles();
  return (
    <li className={styles.file}>
      <span className={styles.name}>
        {file}
        {forms.map((form) => (
          <Text key={form.key} size={200} block className={styles.muted}>
            {inWords(form)}
          </Text>
        ))}
      </span>
      <Button size="small" disabled={isReading} aria-label={`更新 ${file}`} title="重新读取这份文件" onClick={update}>
        更新
      </Button>
      <Button size="small" disabled={isReading} aria-label={`移除 ${file}`} title="不再与它核对" onClick={remove}>
        移除
      </Button>
    </li>
  );
}

/** 部门整体支出绩效目标表（2022年度）岳麓区总工会 */
function inWords({ form: { definition, year, places } }: ReferencedForm): string {
  const title = definitionOf(definition)?.title ?? '本版本不认识的表';
  const { name, unit } = places;
  const whose = [name, unit].filter((text) => typeof text === 'string' && text !== '').join('，');
  return `${title}（${year === null ? '没有写明年度' : `${year}年度`}）${whose}`;
}
