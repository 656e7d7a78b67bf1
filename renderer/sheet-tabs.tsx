import { CounterBadge, Tab, TabList } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { ReportKey } from '../shared/document/report';
import { viewOfEditor } from './editor-state';
import { errorsByTab } from './issues-panel/finding-groups';
import type { TabContent } from './issues-panel/finding-groups';
import { useJibiao, useProgram } from './jibiao';
import { usePageStyles } from './page-styles';
import { showTab, tabsOf } from './navigation';
import { reportName } from './report-name';

/** So that no key of a report is the index of a sheet. */
const valueOf = (report: ReportKey): string => `report ${report}`;

/** The workbook's visible sheets, and behind them the reports, as tabs below the page. */
export function SheetTabs() {
  const { program } = useJibiao();
  const styles = usePageStyles();
  const editor = useProgram((state) => state.editor);
  const view = editor && viewOfEditor(editor);
  const errors = useMemo(() => (view ? errorsByTab(view) : new Map<TabContent, number>()), [view]);
  if (!editor || !view) return null;
  const tabs = tabsOf(editor);
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label="工作表"
      selectedValue={editor.report === null ? editor.sheet : valueOf(editor.report)}
      onTabSelect={(_event, { value }) => {
        const tab = tabs.find((each) =>
          each.kind === 'sheet' ? each.sheet === value : valueOf(each.report) === value,
        );
        if (tab) showTab(program, tab);
      }}
    >
      {tabs.map((tab) =>
        tab.kind === 'sheet' ? (
          <Tab key={tab.sheet} value={tab.sheet}>
            {view.workbook.sheets[tab.sheet]?.name}
            <ErrorCount count={errors.get(tab.sheet) ?? 0} />
          </Tab>
        ) : (
          <Tab key={valueOf(tab.report)} value={valueOf(tab.report)} icon={<DocumentTextRegular />}>
            {reportName(editor.document, tab.report)}
            <ErrorCount count={errors.get(tab.report) ?? 0} />
          </Tab>
        ),
      )}
    </TabList>
  );
}

/** Errors that no explanation settles, on a sheet or in a report that may be out of sight. */
const ErrorCount = ({ count }: { count: number }) =>
  count > 0 && (
    <>
      {' '}
      <CounterBadge size="small" color="danger" count={count} overflowCount={999} aria-label={`${count} 个错误`} />
    </>
  );
