import { Checkbox, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { isRuleId, rules } from '../shared/forms/rules';
import type { RuleSetting } from '../shared/forms/profile';
import type { RuleId } from '../shared/forms/rules';
import { withRule } from './profile-draft';
import type { ProfileDraft } from './profile-draft';

const useStyles = makeStyles({
  rule: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr) 110px 100px',
    alignItems: 'center',
    gap: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const levels: readonly (readonly [RuleSetting['level'], string])[] = [
  ['error', '错误'],
  ['warning', '警告'],
  ['hint', '提示'],
  ['off', '不检查'],
];

const ruleIds = Object.keys(rules).filter(isRuleId);

/** Every rule of the catalogue: at what level it is told, and whether an error may be explained. */
export function ProfileRules({
  draft,
  onChange,
}: {
  readonly draft: ProfileDraft;
  readonly onChange: (draft: ProfileDraft) => void;
}) {
  const styles = useStyles();
  const settingOf = (rule: RuleId): RuleSetting => draft.rules[rule] ?? { level: rules[rule].level };
  return (
    <div role="group" aria-label="检查哪些规则">
      <Text weight="semibold">检查哪些规则（警告都可以写出错说明；错误只有勾选的可以）</Text>
      {ruleIds.map((rule) => {
        const setting = settingOf(rule);
        return (
          <div key={rule} className={styles.rule}>
            <Text>{rule}</Text>
            <Text>{rules[rule].title}</Text>
            <Select
              size="small"
              aria-label={`${rule}的级别`}
              value={setting.level}
              onChange={(_event, { value }) => {
                const level = levels.find(([each]) => each === value)?.[0];
                if (level) onChange(withRule(draft, rule, { ...setting, level }));
              }}
            >
              {levels.map(([level, label]) => (
                <option key={level} value={level}>
                  {label}
                </option>
              ))}
            </Select>
            <Checkbox
              label="可说明"
              aria-label={`${rule}可说明`}
              disabled={setting.level !== 'error'}
              checked={setting.level === 'warning' || setting.explainable === true}
              onChange={(_event, { checked }) =>
                onChange(
                  withRule(draft, rule, { level: setting.level, ...(checked === true && { explainable: true }) }),
                )
              }
            />
          </div>
        );
      })}
    </div>
  );
}
