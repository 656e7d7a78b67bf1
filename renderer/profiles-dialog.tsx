import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { definitionOf } from '../shared/forms/catalogue';
import { profileOf } from '../shared/document/form-definition';
import { isFor, shippedProfiles, usualProfile } from '../shared/forms/profile';
import type { Profile } from '../shared/forms/profile';
import { useJibiao, useProgram } from './jibiao';
import { perform } from './perform';
import { newProfileId } from './profile-draft';
import { ProfileForm } from './profile-form';
import { closeDialog } from './program';
import { activeFormKey } from './selected-cells';

const useStyles = makeStyles({
  list: { maxHeight: '52vh', overflow: 'auto', marginTop: '8px' },
  profile: {
    alignSelf: 'stretch',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  radio: { flex: 1, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
  wrong: { marginTop: '8px' },
});

/** Which profile the form is checked and scored by; profiles of the office are made, imported and exported here. */
export function ProfilesDialog() {
  const { program, profiles: office } = useJibiao();
  const styles = useStyles();
  const editor = useProgram((state) => state.editor);
  const own = useProgram((state) => state.profiles);
  const field = useRef<HTMLInputElement>(null);
  const [edited, setEdited] = useState<Profile | null>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const key = editor && activeFormKey(editor);
  const form = editor && key ? editor.document.forms[key] : undefined;
  const now = editor && key ? profileOf(editor.document, key) : undefined;
  const [chosen, setChosen] = useState(now);
  if (!key || !form || !now) return <NoForm />;
  if (edited) {
    const keep = (profile: Profile): void => {
      office.keep(profile);
      setChosen(profile);
      setEdited(null);
    };
    return <ProfileForm profile={edited} onKeep={keep} onCancel={() => setEdited(null)} />;
  }
  const fitting = (profile: Profile): boolean => isFor(profile, form.definition, form.year);
  const ofForm = definitionOf(form.definition)?.profile ?? now;
  const usual = usualProfile(ofForm, form.definition, form.year);
  const shipped = [...new Set([...shippedProfiles, ofForm])];
  const known = [...own, ...shipped.filter(({ id }) => own.every((other) => other.id !== id))];
  const listed = [now, ...known.filter(({ id }) => id !== now.id)].sort(
    (one, other) => Number(fitting(other)) - Number(fitting(one)),
  );

  const adopt = (): void => {
    const profile = chosen && chosen.id !== usual.id ? chosen : undefined;
    if (chosen !== now)
      perform(program, { label: '评价规则', changes: [{ kind: 'chooseProfile', form: key, profile }] });
    closeDialog(program);
  };

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const result = office.import(await file.text());
    setWrong('sentences' in result ? result.sentences : []);
    if ('profile' in result) setChosen(result.profile);
  };

  return (
    <>
      <DialogTitle>评价规则</DialogTitle>
      <DialogContent>
        <Text block>当前这张表按选中的规则检查和计分：分值、等级、扣分、截止日期，以及检查哪些规则。</Text>
        <RadioGroup
          className={styles.list}
          aria-label="评价规则"
          value={chosen?.id ?? ''}
          onChange={(_event, { value }) => setChosen(listed.find(({ id }) => id === value))}
        >
          {listed.map((profile) => (
            <div key={profile.id} className={styles.profile}>
              <Radio
                // the keyboard must be in the dialog: else it is hidden from screen readers
                autoFocus={profile.id === chosen?.id}
                className={styles.radio}
                value={profile.id}
                label={
                  <>
                    {profile.name}
                    <Text size={200} block className={styles.muted}>
                      {inWords(profile, fitting(profile))}
                    </Text>
                  </>
                }
              />
              <Edit
                profile={profile}
                isOwn={own.some(({ id }) => id === profile.id)}
                known={known}
                onEdit={setEdited}
              />
            </div>
          ))}
        </RadioGroup>
        {wrong.length > 0 && (
          <MessageBar intent="error" className={styles.wrong} layout="multiline">
            <MessageBarBody>没有导入。{wrong.join('')}</MessageBarBody>
          </MessageBar>
        )}
        <input
          ref={field}
          type="file"
          accept=".json"
          hidden
          aria-label="评价规则文件"
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => field.current?.click()}>导入…</Button>
        <Button appearance="primary" onClick={adopt}>
          采用
        </Button>
        <Button onClick={() => closeDialog(program)}>取消</Button>
      </DialogActions>
    </>
  );
}

/** 修改 and 删除 of the office's own, 复制后修改 of the others; every one can be handed on as a file. */
function Edit({
  profile,
  isOwn,
  known,
  onEdit,
}: {
  readonly profile: Profile;
  readonly isOwn: boolean;
  readonly known: readonly Profile[];
  readonly onEdit: (profile: Profile) => void;
}) {
  const { profiles: office } = useJibiao();
  const copy = (): Profile => ({ ...profile, id: newProfileId(known), name: `${profile.name}（本单位）` });
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${isOwn ? '修改' : '复制后修改'} ${profile.name}`}
        onClick={() => onEdit(isOwn ? profile : copy())}
      >
        {isOwn ? '修改' : '复制后修改'}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`导出 ${profile.name}`}
        onClick={() => void office.export(profile)}
      >
        导出
      </Button>
      {isOwn && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`删除 ${profile.name}`}
          onClick={() => office.remove(profile)}
        >
          删除
        </Button>
      )}
    </>
  );
}

function NoForm() {
  const { program } = useJibiao();
  return (
    <>
      <DialogTitle>评价规则</DialogTitle>
      <DialogContent>当前工作表没有认出是哪一种绩效表，不作检查，也就没有评价规则。</DialogContent>
      <DialogActions>
        <Button onClick={() => closeDialog(program)}>关闭</Button>
      </DialogActions>
    </>
  );
}

/** 适用于本表；满分100，预算执行率10，产出指标50 */
function inWords({ totalWeight, executionWeight, groupWeights }: Profile, isFitting: boolean): string {
  const weights =
    totalWeight === null
      ? ['没有分值']
      : [
          `满分${totalWeight}`,
          `预算执行率${executionWeight}`,
          ...Object.entries(groupWeights).map(([group, weight]) => `${group}${weight}`),
        ];
  return `${isFitting ? '适用于本表；' : ''}${weights.join('，')}`;
}
