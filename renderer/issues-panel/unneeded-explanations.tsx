import { Button } from '@fluentui/react-components';
import type { UnneededExplanation } from '../../shared/document/answered-findings';
import { isRuleId, rules } from '../../shared/forms/rules';
import { findingPlace } from '../../shared/sheet/places-in-words';
import type { View } from '../../shared/sheet/view';
import { dropExplanation } from '../explain-commands';
import { useJibiao } from '../jibiao';
import { usePanelStyles } from './panel-styles';

/** Explanations whose finding is gone: they stay, for it may come back, until the user takes them out. */
export function UnneededExplanations({ unneeded, view }: { unneeded: readonly UnneededExplanation[]; view: View }) {
  const { program } = useJibiao();
  const styles = usePanelStyles();
  return (
    <ul className={styles.list}>
      {unneeded.map(({ key, rule, path, words, explanation }) => (
        <li key={key} className={styles.explanation}>
          <span className={styles.muted}>
            {[
              rule,
              isRuleId(rule) ? rules[rule].title : '',
              findingPlace(view, { paths: path ? [path] : [], ...(words && { words: [words] }) }),
            ]
              .filter(Boolean)
              .join('　')}
          </span>
          <span className={styles.said}>{explanation.text}</span>
          <span className={styles.muted}>说明时：{explanation.figures}</span>
          <div>
            <Button
              size="small"
              aria-label={`删去说明：${explanation.text}`}
              onClick={() => dropExplanation(program, key)}
            >
              删去
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
