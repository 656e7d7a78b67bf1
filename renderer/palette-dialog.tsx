import { DialogContent, DialogTitle, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { actions, keysInWords, runAction } from './actions/actions';
import type { Action } from './actions/action';
import { useJibiao, useProgram } from './jibiao';
import { closeDialog } from './program';

const useStyles = makeStyles({
  list: { marginTop: '8px', height: '45vh', overflow: 'auto' },
  action: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  icon: { width: '20px', display: 'flex' },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  disabled: { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
  keys: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  none: { padding: '8px' },
});

const optionId = (index: number): string => `action-${index}`;

/** All actions in one list, found by typing a part of their name; arrows and Enter choose. */
export function PaletteDialog() {
  const jibiao = useJibiao();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const shown = actions.filter(({ id, label }) => id !== 'palette' && label.includes(typed.trim()));
  const run = (action: Action | undefined): void => {
    if (!action) return;
    closeDialog(jibiao.program);
    runAction(jibiao, action);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) return run(shown[chosen]);
    const next = Math.max(0, Math.min(chosen + step, shown.length - 1));
    setChosen(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <DialogTitle>全部命令</DialogTitle>
      <DialogContent>
        <Input
          autoFocus
          style={{ width: '100%' }}
          aria-label="命令名称"
          placeholder="输入命令名称，如 插入"
          role="combobox"
          aria-expanded
          aria-controls="actions"
          aria-activedescendant={optionId(chosen)}
          value={typed}
          onChange={(_event, { value }) => {
            setTyped(value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id="actions" className={styles.list} role="listbox" aria-label="命令">
          {shown.map((action, index) => (
            <Option
              key={action.id}
              id={optionId(index)}
              action={action}
              isChosen={index === chosen}
              onRun={() => run(action)}
            />
          ))}
          {shown.length === 0 && <Text className={styles.none}>没有名称含“{typed.trim()}”的命令。</Text>}
        </div>
      </DialogContent>
    </>
  );
}

function Option(props: { id: string; action: Action; isChosen: boolean; onRun: () => void }) {
  const { action, isChosen, onRun } = props;
  const styles = useStyles();
  const enabled = useProgram((state) => action.isEnabled(state));
  const Icon = action.icon;
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={!enabled}
      className={mergeClasses(styles.action, isChosen && styles.chosen, !enabled && styles.disabled)}
      onClick={onRun}
    >
      <span className={styles.icon}>{Icon && <Icon fontSize={20} />}</span>
      {action.label}
      <span className={styles.keys}>{keysInWords(action)}</span>
    </div>
  );
}
