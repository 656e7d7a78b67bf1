import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  InfoRegular,
  QuestionCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';
import { pathKey } from '../shared/document/document';
import type { Issue } from '../shared/document/issue';
import type { Level } from '../shared/forms/rules';
import { addressOf } from '../shared/sheet/address';
import type { View } from '../shared/sheet/view';
import { fixableByRule } from '../shared/document/fixes';
import type { Fixable } from '../shared/document/fixes';
import { goTo } from './navigation';
import { viewOfEditor } from './editor-state';
import { fixAll, fixOne } from './fix-commands';
import { useJibiao, useProgram } from './jibiao';

const useStyles = makeStyles({
  panel: {
    width: '340px',
    maxWidth: '36vw',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { padding: '10px 12px 4px', display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  title: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  finding: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    gap: '6px',
    padding: '8px 4px',
    justifyContent: 'start',
    alignItems: 'start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusMedium,
    height: 'auto',
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  fixes: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '4px 4px 8px 30px' },
  muted: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  unknown: { padding: '4px 12px' },
  row: { padding: '4px', display: 'grid', gridTemplateColumns: '20px 1fr', gap: '6px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorBrandForeground1 },
  passed: { color: tokens.colorPaletteGreenForeground1 },
});

const levels: Readonly<Record<Level, { readonly label: string; readonly icon: FluentIcon }>> = {
  error: { label: '错误', icon: ErrorCircleRegular },
  warning: { label: '警告', icon: WarningRegular },
  hint: { label: '提示', icon: InfoRegular },
};

/** All findings at once; a click leads to the cell. Passed, found and not run (取数不足) are told apart. */
export function IssuesPanel() {
  const styles = useStyles();
  const editor = useProgram((state) => state.editor);
  if (!editor) return null;
  const view = viewOfEditor(editor);
  const { findings, notRun, passed } = view.check;
  const fixable = fixableByRule(view.check);
  if (Object.keys(view.forms).length === 0) {
    return (
      <aside className={styles.panel} aria-label="检查结果">
        <div className={styles.head}>
          <Text as="h2" weight="semibold" className={styles.title}>
            检查结果
          </Text>
        </div>
        <Text className={styles.unknown}>没有认出这份工作簿是哪一种绩效表，可以照常填写、保存和打印，但不作检查。</Text>
      </aside>
    );
  }
  return (
    <aside className={styles.panel} aria-label="检查结果">
      <div className={styles.head}>
        <Text as="h2" weight="semibold" className={styles.title}>
          检查结果
        </Text>
        {(Object.keys(levels) as Level[]).map((level) => (
          <LevelCount key={level} level={level} findings={findings} />
        ))}
      </div>
      <Accordion multiple collapsible defaultOpenItems={['found', 'notRun']}>
        <AccordionItem value="found">
          <AccordionHeader>发现问题（{findings.length}）</AccordionHeader>
          <AccordionPanel>
            {findings.length === 0 && <Text className={styles.muted}>目前没有发现问题。</Text>}
            <ul className={styles.list}>
              {findings.map((issue) => (
                <li key={`${issue.rule} ${issue.message} ${issue.paths[0] ? pathKey(issue.paths[0]) : ''}`}>
                  <Finding issue={issue} view={view} />
                  <Fixes issue={issue} alike={fixable.get(issue.rule)} />
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="notRun">
          <AccordionHeader>未执行：取数不足（{notRun.length}）</AccordionHeader>
          <AccordionPanel>
            {notRun.map(({ rule, title, why }) => (
              <div key={`${rule} ${why}`} className={styles.row}>
                <QuestionCircleRegular aria-hidden />
                <span className={styles.words}>
                  <span>{title}</span>
                  <span className={styles.muted}>
                    {rule}　{why}
                  </span>
                </span>
              </div>
            ))}
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="passed">
          <AccordionHeader>通过（{passed.length}）</AccordionHeader>
          <AccordionPanel>
            {passed.map(({ rule, title }) => (
              <div key={rule} className={styles.row}>
                <CheckmarkCircleRegular className={styles.passed} aria-hidden />
                <span className={styles.words}>
                  <span>{title}</span>
                  <span className={styles.muted}>{rule}</span>
                </span>
              </div>
            ))}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </aside>
  );
}

function LevelCount({ level, findings }: { level: Level; findings: readonly Issue[] }) {
  const count = findings.filter((issue) => issue.level === level).length;
  if (count === 0) return null;
  const colors = { error: 'danger', warning: 'warning', hint: 'informative' } as const;
  return (
    <Badge appearance="tint" color={colors[level]}>
      {levels[level].label} {count}
    </Badge>
  );
}

function Finding({ issue, view }: { issue: Issue; view: View }) {
  const { program } = useJibiao();
  const styles = useStyles();
  const Icon = levels[issue.level].icon;
  const path = issue.paths[0];
  const position = path && view.positionOf(path);
  const place = position && `${view.workbook.sheets[position.sheet]?.name}!${addressOf(position.row, position.column)}`;
  return (
    <Button appearance="subtle" className={styles.finding} onClick={() => path && goTo(program, path)}>
      <Icon className={styles[issue.level]} aria-label={levels[issue.level].label} />
      <span className={styles.words}>
        <span>{issue.message}</span>
        <span className={styles.muted}>{issue.explain}</span>
        <span className={styles.muted}>{[issue.rule, place, issue.source].filter(Boolean).join('　')}</span>
      </span>
    </Button>
  );
}

/** Buttons that mend a finding; the first finding of its rule also offers to mend all of them. */
function Fixes({ issue, alike }: { issue: Issue; alike: Fixable | undefined }) {
  const { program } = useJibiao();
  const styles = useStyles();
  if (!issue.fix) return null;
  return (
    <div className={styles.fixes}>
      <Button size="small" aria-label={`${issue.fix.label}：${issue.message}`} onClick={() => fixOne(program, issue)}>
        {issue.fix.label}
      </Button>
      {alike && alike.count > 1 && alike.first === issue && (
        <Button
          size="small"
          aria-label={`全部处理（${alike.count}）：${issue.fix.label}`}
          onClick={() => fixAll(program, issue)}
        >
          全部处理（{alike.count}）
        </Button>
      )}
    </div>
  );
}
