import { Button, mergeClasses } from '@fluentui/react-components';
import type { AnsweredFinding } from '../../shared/document/answered-findings';
import { explainedFigures } from '../../shared/document/explanations';
import { dropExplanation, startExplaining } from '../explain-commands';
import { useJibiao } from '../jibiao';
import { ExplanationEditor } from './explanation-editor';
import { usePanelStyles } from './panel-styles';

interface Props {
  readonly answered: AnsweredFinding;
  readonly isExplaining: boolean;
}

/** What was said to a finding, and whether its figures are others since; or the button to say something. */
export function FindingExplanation({ answered, isExplaining }: Props) {
  const { program } = useJibiao();
  const styles = usePanelStyles();
  const { finding, explanation, canExplain, toExplain, key } = answered;
  if (isExplaining) return <ExplanationEditor answered={answered} />;
  if (!explanation) {
    return canExplain ? (
      <div className={styles.beside}>
        <Button size="small" aria-label={`说明：${finding.message}`} onClick={() => startExplaining(program, answered)}>
          说明
        </Button>
      </div>
    ) : null;
  }
  return (
    <div className={styles.explanation}>
      <div className={mergeClasses(styles.said, explanation.isStale && styles.stale)}>
        {explanation.isStale ? '说明已过期：' : '已说明：'}
        {explanation.text}
        {explanation.isStale && (
          <div className={styles.muted}>
            数字已变：说明时 {explanation.figures}；现在 {explainedFigures(toExplain)}
          </div>
        )}
      </div>
      <div>
        {canExplain && (
          <Button
            size="small"
            aria-label={`${explanation.isStale ? '重新说明' : '修改说明'}：${finding.message}`}
            onClick={() => startExplaining(program, answered)}
          >
            {explanation.isStale ? '重新说明' : '修改说明'}
          </Button>
        )}{' '}
        <Button size="small" aria-label={`删去说明：${finding.message}`} onClick={() => dropExplanation(program, key)}>
          删去
        </Button>
      </div>
    </div>
  );
}
