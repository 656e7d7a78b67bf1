import { CounterBadge, Tab, TabList } from '@fluentui/react-components';
import { useMemo } from 'react';
import { viewOfEditor } from './editor-state';
import { errorsBySheet } from './issues-panel/finding-groups';
import { useJibiao, useProgram } from './jibiao';
import { usePageStyles } from './page-styles';
import { changeEditor, focusGrid } from './program';

/** The workbook's visible sheets, as tabs below the grid. */
export function SheetTabs() {
  const { program } = useJibiao();
  const styles = usePageStyles();
  const editor = useProgram((state) => state.editor);
  const view = editor && viewOfEditor(editor);
  const errors = useMemo(() => (view ? errorsBySheet(view) : new Map<number, number>()), [view]);
  if (!editor || !view) return null;
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label="工作表"
      selectedValue={editor.sheet}
      onTabSelect={(_event, { value }) => {
        changeEditor(program, (now) => ({ ...now, sheet: Number(value) }));
        focusGrid(program);
      }}
    >
      {view.workbook.sheets.map(
        (sheet, index) =>
          sheet.visibility === 'visible' && (
            <Tab key={sheet.name} value={index}>
              {sheet.name}
              <ErrorCount count={errors.get(index) ?? 0} />
            </Tab>
          ),
      )}
    </TabList>
  );
}

/** Errors that no explanation settles, on a sheet that may be out of sight. */
const ErrorCount = ({ count }: { count: number }) =>
  count > 0 && (
    <>
      {' '}
      <CounterBadge size="small" color="danger" count={count} overflowCount={999} aria-label={`${count} 个错误`} />
    </>
  );
