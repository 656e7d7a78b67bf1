import { CheckmarkCircleRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { NotRun, Passed } from '../../shared/document/issue';
import { usePanelStyles } from './panel-styles';

/** Outcomes of one form; `title` is said where there are several. */
export interface OfForm<Outcome> {
  readonly form: string;
  readonly title: string;
  readonly outcomes: readonly Outcome[];
}

/** Rules that could not be run, each with the input that is missing. */
export function NotRunList({ forms }: { forms: readonly OfForm<NotRun>[] }) {
  const styles = usePanelStyles();
  return forms.map(({ form, title, outcomes }) => (
    <div key={form}>
      <FormTitle title={forms.length > 1 ? title : ''} count={outcomes.length} />
      {outcomes.map(({ rule, title: asked, why }) => (
        <div key={`${rule} ${why}`} className={styles.row}>
          <QuestionCircleRegular aria-hidden />
          <span className={styles.words}>
            <span>{asked}</span>
            <span className={styles.muted}>
              {rule}　{why}
            </span>
          </span>
        </div>
      ))}
    </div>
  ));
}

export function PassedList({ forms }: { forms: readonly OfForm<Passed>[] }) {
  const styles = usePanelStyles();
  return forms.map(({ form, title, outcomes }) => (
    <div key={form}>
      <FormTitle title={forms.length > 1 ? title : ''} count={outcomes.length} />
      {outcomes.map(({ rule, title: asked }) => (
        <div key={rule} className={styles.row}>
          <CheckmarkCircleRegular className={styles.passed} aria-hidden />
          <span className={styles.words}>
            <span>{asked}</span>
            <span className={styles.muted}>{rule}</span>
          </span>
        </div>
      ))}
    </div>
  ));
}

function FormTitle({ title, count }: { title: string; count: number }) {
  const styles = usePanelStyles();
  if (title === '' || count === 0) return null;
  return (
    <h4 className={styles.form}>
      {title}（{count}）
    </h4>
  );
}
