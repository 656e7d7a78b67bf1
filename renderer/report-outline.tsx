import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { BlockId } from '../shared/document/report';
import { outlineRows } from '../shared/report/outline-rows';
import type { OutlineRow } from '../shared/report/outline-rows';
import { reportShown, viewOfEditor } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { goToWords } from './navigation';
import { addHeading } from './report-commands';

const useStyles = makeStyles({
  pane: {
    flex: '0 0 228px',
    minHeight: 0,
    overflow: 'auto',
    padding: '8px 4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    // a small window gives its room to the page
    '@media (max-width: 1100px)': { display: 'none' },
  },
  title: { display: 'block', margin: '0 8px 6px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center' },
  heading: {
    flex: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    padding: '3px 8px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  level1: {},
  level2: { paddingLeft: '20px' },
  level3: { paddingLeft: '32px' },
  level4: { paddingLeft: '44px' },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  missing: { flex: 1, padding: '3px 8px', color: tokens.colorNeutralForeground3 },
});

/** 提纲: the headings of the report, a click leads there; what the outline asks for and the report lacks, to be put in. */
export function ReportOutlinePane() {
  const styles = useStyles();
  const editor = useProgram((state) => state.editor);
  const report = editor && reportShown(editor);
  const key = editor?.report ?? null;
  const shown = editor && key !== null ? viewOfEditor(editor).reports[key] : undefined;
  const rows = useMemo(
    () => (report && shown ? outlineRows(report, shown.numbers, shown.figureText) : []),
    [report, shown],
  );
  if (!editor || key === null || !report) return null;
  const here = editor.places[key]?.block;
  const at = report.blocks.findIndex(({ id }) => id === here);
  const current = report.blocks.slice(0, at + 1).findLast(({ kind }) => kind === 'heading')?.id;
  return (
    <nav className={styles.pane} aria-label="报告提纲">
      <Text as="h2" weight="semibold" className={styles.title}>
        提纲
      </Text>
      <ul className={styles.list}>
        {rows.map((row) => (
          <Row key={row.kind === 'there' ? row.block : row.heading} row={row} report={key} current={current} />
        ))}
      </ul>
    </nav>
  );
}

function Row({ row, report, current }: { row: OutlineRow; report: string; current: BlockId | undefined }) {
  const { program } = useJibiao();
  const styles = useStyles();
  const level = styles[`level${row.level}`];
  if (row.kind === 'missing') {
    return (
      <li className={styles.row}>
        <Text size={200} className={mergeClasses(styles.missing, level)}>
          缺 {row.text}
        </Text>
        <Button size="small" aria-label={`补上：${row.text}`} onClick={() => addHeading(program, row.heading)}>
          补上
        </Button>
      </li>
    );
  }
  const { block, text } = row;
  const isCurrent = block === current;
  return (
    <li className={styles.row}>
      <Button
        appearance="subtle"
        size="small"
        className={mergeClasses(styles.heading, level, isCurrent && styles.current)}
        {...(isCurrent && { 'aria-current': 'location' })}
        onClick={() => goToWords(program, { report, block, from: 0, to: 0 })}
      >
        {text}
      </Button>
    </li>
  );
}
