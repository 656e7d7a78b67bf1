import { Button, Text, ToggleButton } from '@fluentui/react-components';
import type { AnswerCounts } from '../../shared/document/answered-findings';
import { actionById, runAction } from '../actions/actions';
import { useJibiao } from '../jibiao';
import { kinds as allKinds } from './finding-groups';
import type { Kind } from './finding-groups';
import { kindLooks, useKindStyles } from './kind-looks';
import { usePanelStyles } from './panel-styles';

interface Props {
  readonly counts: AnswerCounts;
  readonly kinds: readonly Kind[];
  readonly onKinds: (kinds: readonly Kind[]) => void;
  /** null: there is one form or report only, and nothing to choose */
  readonly onlyShown: boolean | null;
  readonly onOnlyShown: (onlyShown: boolean) => void;
}

/** How much was found; the counts are the filters. */
export function PanelHead({ counts, kinds, onKinds, onlyShown, onOnlyShown }: Props) {
  const jibiao = useJibiao();
  const styles = usePanelStyles();
  const kindStyles = useKindStyles();
  const toggle = (kind: Kind): void =>
    onKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]);
  // a filter that is on stays in sight, or what it hides could not be brought back
  const offered = allKinds.filter((kind) => counts[kind] > 0 || kinds.includes(kind));
  return (
    <div className={styles.head}>
      <Text as="h2" weight="semibold" className={styles.title}>
        检查结果
      </Text>
      <Button className={styles.report} size="small" onClick={() => runAction(jibiao, actionById('audit'))}>
        审核情况表…
      </Button>
      {(offered.length > 0 || onlyShown !== null) && (
        <div className={styles.filters} role="group" aria-label="只看">
          {offered.map((kind) => {
            const { icon: Icon, label } = kindLooks[kind];
            return (
              <ToggleButton
                key={kind}
                size="small"
                className={styles.filter}
                icon={<Icon className={kindStyles[kind]} />}
                checked={kinds.includes(kind)}
                onClick={() => toggle(kind)}
              >
                {label} {counts[kind]}
              </ToggleButton>
            );
          })}
          {onlyShown !== null && (
            <ToggleButton
              size="small"
              className={styles.filter}
              checked={onlyShown}
              onClick={() => onOnlyShown(!onlyShown)}
            >
              本表
            </ToggleButton>
          )}
        </div>
      )}
    </div>
  );
}
