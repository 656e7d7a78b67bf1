/** All actions, and which of them a key means. */
import type { Jibiao } from '../jibiao';
import { tell } from '../program';
import type { ProgramState } from '../program';
import { keyName } from '../sheet-view/keyboard';
import type { KeyPress } from '../sheet-view/keyboard';
import type { Action, ActionId } from './action';
import { clipboardActions } from './clipboard-actions';
import { editActions } from './edit-actions';
import { fileActions } from './file-actions';
import { reportActions } from './report-actions';
import { rowActions } from './row-actions';
import { scoreActions } from './score-actions';
import { sizeActions } from './size-actions';
import { viewActions } from './view-actions';

/** Those of the cells do nothing while a report is shown instead of them. */
const onlyInSheet = (action: Action): Action =>
  action.scope === 'cells'
    ? { ...action, isEnabled: (state) => state.editor?.report === null && action.isEnabled(state) }
    : action;

export const actions: readonly Action[] = [
  ...fileActions,
  ...clipboardActions,
  ...editActions,
  ...rowActions,
  ...scoreActions,
  ...sizeActions,
  ...reportActions,
  ...viewActions,
].map(onlyInSheet);

export function actionById(id: ActionId): Action {
  const action = actions.find((candidate) => candidate.id === id);
  if (!action) throw new Error(`no action ${id}`);
  return action;
}

/** The action of a key in one of these scopes: of several the first that would do something, else one that says why. */
export function actionOfKey(
  press: KeyPress,
  scopes: readonly Action['scope'][],
  state: ProgramState,
): Action | undefined {
  const name = keyName(press);
  const meant = actions.filter(({ keys, scope }) => keys.includes(name) && scopes.includes(scope));
  return meant.find((action) => action.isEnabled(state)) ?? meant.find(({ hint }) => hint !== undefined) ?? meant[0];
}

const spoken: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': '空格',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** Ctrl+Shift+p → Ctrl+Shift+P; '' for an action without a key. */
export function keysInWords({ keys, browserKey }: Pick<Action, 'keys' | 'browserKey'>): string {
  const [first = browserKey ?? ''] = keys;
  const modifiers = /^(?:(?:Ctrl|Alt|Shift)\+)*/.exec(first)?.[0] ?? '';
  const key = first.slice(modifiers.length);
  return modifiers + (spoken[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

/** Runs it, or says why it does nothing here. */
export function runAction(jibiao: Jibiao, action: Action): void {
  const state = jibiao.program.getState();
  if (action.isEnabled(state)) action.run(jibiao);
  else if (action.hint) tell(jibiao.program, 'information', action.hint(state));
}
