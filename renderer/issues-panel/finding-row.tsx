import { Button, mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { goToFinding } from '../navigation';
import { fixAll, fixOne } from '../fix-commands';
import { useJibiao } from '../jibiao';
import { FindingExplanation } from './finding-explanation';
import type { PanelEntry } from './finding-groups';
import { kindOf } from './finding-groups';
import { kindLooks, useKindStyles } from './kind-looks';
import { usePanelStyles } from './panel-styles';

interface Props {
  readonly entry: PanelEntry;
  /** its explanation is being written */
  readonly isExplaining: boolean;
}

/** One finding: a click, or Enter, leads to its cell; below it what can be done about it. */
export const FindingRow = memo(function FindingRow({ entry, isExplaining }: Props) {
  const { program } = useJibiao();
  const styles = usePanelStyles();
  const kindStyles = useKindStyles();
  const { finding, key } = entry.answered;
  const kind = kindOf(entry.answered);
  const { icon: Icon, label } = kindLooks[kind];
  return (
    <li data-finding={key}>
      <Button appearance="subtle" className={styles.finding} onClick={() => goToFinding(program, finding)}>
        <Icon className={mergeClasses(styles.icon, kindStyles[kind])} aria-label={label} />
        <span className={styles.words}>
          <span>{finding.message}</span>
          <span className={styles.muted}>{finding.explain}</span>
          <span className={styles.muted}>{[finding.rule, entry.place, finding.source].filter(Boolean).join('　')}</span>
        </span>
      </Button>
      <Fixes entry={entry} />
      {/* findings of one rule at one cell have one explanation, told at the first of them */}
      {entry.id === key && <FindingExplanation answered={entry.answered} isExplaining={isExplaining} />}
    </li>
  );
}, isSame);

/** Findings are made anew by every check: most of them say what they said before. */
function isSame(before: Props, now: Props): boolean {
  const [one, other] = [before.entry, now.entry];
  if (one === other) return before.isExplaining === now.isExplaining;
  const [{ finding: was, explanation: said }, { finding: is, explanation: says }] = [one.answered, other.answered];
  return (
    before.isExplaining === now.isExplaining &&
    one.id === other.id &&
    one.place === other.place &&
    one.fixable === other.fixable &&
    one.answered.isExplained === other.answered.isExplained &&
    one.answered.canExplain === other.answered.canExplain &&
    one.answered.toExplain.explain === other.answered.toExplain.explain &&
    said?.text === says?.text &&
    said?.figures === says?.figures &&
    was.message === is.message &&
    was.explain === is.explain &&
    was.level === is.level &&
    was.source === is.source &&
    was.fix?.label === is.fix?.label
  );
}

/** Buttons that mend a finding; the first finding of its rule also offers to mend all of them. */
function Fixes({ entry: { answered, fixable } }: { entry: PanelEntry }) {
  const { program } = useJibiao();
  const styles = usePanelStyles();
  const { finding } = answered;
  if (!finding.fix) return null;
  return (
    <div className={styles.beside}>
      <Button
        size="small"
        aria-label={`${finding.fix.label}：${finding.message}`}
        onClick={() => fixOne(program, finding)}
      >
        {finding.fix.label}
      </Button>
      {fixable > 1 && (
        <Button
          size="small"
          aria-label={`全部处理（${fixable}）：${finding.fix.label}`}
          onClick={() => fixAll(program, finding)}
        >
          全部处理（{fixable}）
        </Button>
      )}
    </div>
  );
}
