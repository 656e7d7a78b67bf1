import { Button, Toolbar as FluentToolbar, ToolbarButton, ToolbarDivider, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { actionById } from './actions';
import type { Action } from './actions';
import { hasUnsavedWork } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { usePageStyles } from './page-styles';
import { focusGrid } from './program';

const groups: readonly (readonly Action['id'][])[] = [
  ['new', 'open', 'save', 'saveAs', 'print'],
  ['undo', 'redo'],
  ['insertRow'],
];

/** These carry their label beside the icon; undo and redo are known from every office program. */
const labelled: readonly Action['id'][] = ['new', 'open', 'save', 'saveAs', 'print', 'insertRow'];

export function Toolbar() {
  const { files } = useJibiao();
  const styles = usePageStyles();
  const name = useProgram(({ editor }) => editor?.name ?? '');
  const unsaved = useProgram(({ editor }) => editor !== null && hasUnsavedWork(editor));
  return (
    <header className={styles.toolbar}>
      <FluentToolbar aria-label="常用操作" size="small">
        {groups.map((ids, index) => (
          <Fragment key={ids.join()}>
            {index > 0 && <ToolbarDivider />}
            {ids.map((id) => (
              <ActionButton key={id} action={actionById(id)} />
            ))}
          </Fragment>
        ))}
      </FluentToolbar>
      <h1 className={styles.fileName} title={name}>
        {name}
        {unsaved && ' · 未保存'}
      </h1>
      <Tooltip content="关闭此文件" relationship="label">
        <Button appearance="subtle" icon={<DismissRegular />} onClick={() => files.close()} />
      </Tooltip>
    </header>
  );
}

function ActionButton({ action }: { action: Action }) {
  const jibiao = useJibiao();
  const enabled = useProgram((state) => action.isEnabled(state));
  const Icon = action.icon;
  const hint = action.keys ? `${action.label}（${action.keys}）` : action.label;
  return (
    <Tooltip content={hint} relationship="description">
      <ToolbarButton
        icon={<Icon />}
        aria-label={action.label}
        disabled={!enabled}
        onClick={() => {
          action.run(jibiao);
          focusGrid(jibiao.program);
        }}
      >
        {labelled.includes(action.id) ? action.label : undefined}
      </ToolbarButton>
    </Tooltip>
  );
}
