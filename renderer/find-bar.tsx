import { Button, Checkbox, Input, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { findNext, replaceAll, replaceHere, standingOf } from './find-commands';
import type { Search } from './find-commands';
import { useJibiao, useProgram } from './jibiao';
import { focusGrid } from './program';
import type { Program } from './program';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 40px 6px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px' },
  field: { width: '200px' },
  count: { minWidth: '110px', color: tokens.colorNeutralForeground2 },
  close: { position: 'absolute', right: '8px', top: '6px' },
});

/** 查找 and 替换: below the formula bar, so that the cells stay in sight. */
export function FindBar() {
  const finding = useProgram((state) => state.finding);
  const isOpen = useProgram(({ editor }) => editor !== null);
  return finding && isOpen ? <Bar {...finding} /> : null;
}

function Bar({ replaces, asked }: { replaces: boolean; asked: number }) {
  const { program } = useJibiao();
  const styles = useStyles();
  const [search, setSearch] = useState<Search>({
    text: '',
    options: { matchCase: false, wholeCell: false },
    allSheets: false,
  });
  const [replacement, setReplacement] = useState('');
  const isReport = useProgram(({ editor }) => editor !== null && editor.report !== null);
  useEffect(() => document.querySelector<HTMLInputElement>('#find-text')?.select(), [asked]);
  const change = (part: Partial<Search>) => setSearch({ ...search, ...part });
  const next = (by: 1 | -1) => findNext(program, search, by);
  return (
    <search
      className={styles.bar}
      aria-label="查找和替换"
      onKeyDown={(event) => event.key === 'Escape' && close(program)}
    >
      <div className={styles.line}>
        <label htmlFor="find-text">查找内容</label>
        <Input
          id="find-text"
          size="small"
          className={styles.field}
          value={search.text}
          onChange={(_event, { value }) => change({ text: value })}
          onKeyDown={onEnter((event) => next(event.shiftKey ? -1 : 1))}
        />
        {replaces && (
          <>
            <label htmlFor="replace-text">替换为</label>
            <Input
              id="replace-text"
              size="small"
              className={styles.field}
              value={replacement}
              onChange={(_event, { value }) => setReplacement(value)}
              onKeyDown={onEnter(() => replaceHere(program, search, replacement))}
            />
          </>
        )}
        <Tooltip content="上一个（Shift+Enter）" relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} onClick={() => next(-1)} />
        </Tooltip>
        <Tooltip content="下一个（Enter）" relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} onClick={() => next(1)} />
        </Tooltip>
        {replaces && (
          <>
            <Button
              size="small"
              disabled={search.text === ''}
              onClick={() => replaceHere(program, search, replacement)}
            >
              替换
            </Button>
            <Button size="small" disabled={search.text === ''} onClick={() => replaceAll(program, search, replacement)}>
              全部替换
            </Button>
          </>
        )}
        <Count search={search} />
        <Checkbox
          label="区分大小写"
          checked={search.options.matchCase}
          onChange={(_event, { checked }) => change({ options: { ...search.options, matchCase: checked === true } })}
        />
        {!isReport && (
          <>
            <Checkbox
              label="整个单元格"
              checked={search.options.wholeCell}
              onChange={(_event, { checked }) =>
                change({ options: { ...search.options, wholeCell: checked === true } })
              }
            />
            <Checkbox
              label="所有工作表"
              checked={search.allSheets}
              onChange={(_event, { checked }) => change({ allSheets: checked === true })}
            />
          </>
        )}
        <Tooltip content="关闭（Esc）" relationship="label">
          <Button
            className={styles.close}
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            onClick={() => close(program)}
          />
        </Tooltip>
      </div>
    </search>
  );
}

/** An input method ends its word with Enter too: that one searches nothing. */
const onEnter = (run: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  run(event);
};

function close(program: Program): void {
  program.setState({ finding: null });
  focusGrid(program);
}

function Count({ search }: { search: Search }) {
  const styles = useStyles();
  const editor = useProgram((state) => state.editor);
  if (!editor || search.text === '') return <span className={styles.count} />;
  const { count, here } = standingOf(editor, search);
  const words = count === 0 ? '没有找到' : here < 0 ? `共 ${count} 个` : `第 ${here + 1} 个，共 ${count} 个`;
  return (
    <Text className={styles.count} size={200} role="status">
      {words}
    </Text>
  );
}
