import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Profile } from '../shared/forms/profile';
import { draftOf, profileFrom } from './profile-draft';
import type { ProfileDraft, TypedPair } from './profile-draft';
import { ProfileRules } from './profile-rules';

const useStyles = makeStyles({
  content: { maxHeight: '60vh', overflow: 'auto', display: 'flex', flexDirection: 'column', gap: '12px' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))', gap: '8px 16px' },
  pairs: { display: 'flex', flexDirection: 'column', gap: '4px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 96px auto', gap: '8px' },
  // an input with a unit behind it is wider than its column otherwise
  figure: { minWidth: 0, width: '100%' },
  add: { alignSelf: 'flex-start' },
  actions: { alignItems: 'center' },
});

/** The fields that are a single figure. */
type Single = Exclude<keyof ProfileDraft, 'name' | 'groupWeights' | 'grades' | 'qualitative' | 'caps' | 'rules'>;

const singles: readonly { readonly id: Single; readonly label: string; readonly unit?: string }[] = [
  { id: 'fromYear', label: '起始年度（不限的留空）' },
  { id: 'toYear', label: '截止年度（不限的留空）' },
  { id: 'totalWeight', label: '满分（没有分值的留空）' },
  { id: 'executionWeight', label: '预算执行率分值' },
  { id: 'overCompletion', label: '超额完成到多少要说明原因', unit: '%' },
  { id: 'overCompletionDeduction', label: '超额完成扣分' },
  { id: 'scoreAheadOfExecution', label: '得分率可高于执行率', unit: '%' },
  { id: 'targetBelowLastYear', label: '目标可低于上年实际', unit: '%' },
  { id: 'month', label: '自评截止月份（没有的留空）' },
  { id: 'day', label: '自评截止日（没有的留空）' },
  { id: 'rounding', label: '一个数的舍入误差' },
];

type List = 'groupWeights' | 'grades' | 'qualitative' | 'caps';

const lists: readonly {
  readonly id: List;
  readonly label: string;
  readonly name: string;
  readonly figure: string;
}[] = [
  { id: 'groupWeights', label: '一级指标分值', name: '一级指标', figure: '分值' },
  { id: 'grades', label: '评价等级（由高到低，最后一档从0起）', name: '等级', figure: '下限' },
  { id: 'qualitative', label: '定性指标档次（占分值的百分比，由高到低）', name: '完成情况', figure: '下限' },
  { id: 'caps', label: '执行率封顶（执行率由低到高）', name: '执行率低于（%）', figure: '最高得分' },
];

/** Edits a profile of the office; it is kept only when all of it can be taken. */
export function ProfileForm({
  profile,
  onKeep,
  onCancel,
}: {
  readonly profile: Profile;
  readonly onKeep: (profile: Profile) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const change = (changes: Partial<ProfileDraft>): void => setDraft({ ...draft, ...changes });

  const keep = (): void => {
    const result = profileFrom(profile, draft);
    if ('profile' in result) onKeep(result.profile);
    else setWrong(result.sentences);
  };

  return (
    <>
      <DialogTitle>修改评价规则</DialogTitle>
      <DialogContent className={styles.content}>
        <Field label="名称">
          <Input autoFocus value={draft.name} onChange={(_event, { value }) => change({ name: value })} />
        </Field>
        <div className={styles.fields}>
          {singles.map(({ id, label, unit }) => (
            <Field key={id} label={label}>
              <Input
                className={styles.figure}
                value={draft[id]}
                {...(unit !== undefined && { contentAfter: unit })}
                onChange={(_event, { value }) => change({ [id]: value })}
              />
            </Field>
          ))}
        </div>
        {lists.map(({ id, ...words }) => (
          <Pairs key={id} {...words} pairs={draft[id]} onChange={(pairs) => change({ [id]: pairs })} />
        ))}
        <ProfileRules draft={draft} onChange={setDraft} />
      </DialogContent>
      <DialogActions className={styles.actions}>
        {wrong.length > 0 && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>还不能保存</MessageBarTitle>
              {wrong.join('')}
            </MessageBarBody>
          </MessageBar>
        )}
        <Button appearance="primary" onClick={keep}>
          保存
        </Button>
        <Button onClick={onCancel}>返回</Button>
      </DialogActions>
    </>
  );
}

/** Rows of a name and a figure, with one more to add. */
function Pairs({
  label,
  name,
  figure,
  pairs,
  onChange,
}: {
  readonly label: string;
  readonly name: string;
  readonly figure: string;
  readonly pairs: readonly TypedPair[];
  readonly onChange: (pairs: readonly TypedPair[]) => void;
}) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.pairs}>
      <Text weight="semibold">{label}</Text>
      {pairs.map((pair, index) => (
        <div key={index} className={styles.pair}>
          <Input
            aria-label={`${name}${index + 1}`}
            value={pair.name}
            onChange={(_event, { value }) => onChange(pairs.with(index, { ...pair, name: value }))}
          />
          <Input
            aria-label={`${figure}${index + 1}`}
            value={pair.figure}
            onChange={(_event, { value }) => onChange(pairs.with(index, { ...pair, figure: value }))}
          />
          <Button
            appearance="subtle"
            aria-label={`删去第${index + 1}项：${label}`}
            onClick={() => onChange(pairs.toSpliced(index, 1))}
          >
            删去
          </Button>
        </div>
      ))}
      <Button
        size="small"
        className={styles.add}
        aria-label={`增加一项：${label}`}
        onClick={() => onChange([...pairs, { name: '', figure: '' }])}
      >
        增加一项
      </Button>
    </div>
  );
}
