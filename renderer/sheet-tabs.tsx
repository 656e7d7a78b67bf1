import { Tab, TabList } from '@fluentui/react-components';
import { viewOfEditor } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { usePageStyles } from './page-styles';
import { changeEditor, focusGrid } from './program';

/** The workbook's visible sheets, as tabs below the grid. */
export function SheetTabs() {
  const { program } = useJibiao();
  const styles = usePageStyles();
  const editor = useProgram((state) => state.editor);
  if (!editor) return null;
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
      {viewOfEditor(editor).workbook.sheets.map(
        (sheet, index) =>
          sheet.visibility === 'visible' && (
            <Tab key={sheet.name} value={index}>
              {sheet.name}
            </Tab>
          ),
      )}
    </TabList>
  );
}
