import { Button, Toolbar as FluentToolbar, ToolbarButton, ToolbarDivider, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { actionById, keysInWords } from './actions/actions';
import type { Action, ActionId } from './actions/action';
import { hasUnsavedWork } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { usePageStyles } from './page-styles';
import { focusGrid } from './program';

const groups: readonly (readonly ActionId[])[] = [
  ['new', 'open', 'pasteForm', 'save', 'saveAs', 'print'],
  ['undo', 'redo', 'history'],
  ['insertBelow', 'remove', 'moveUp', 'moveDown'],
  ['find', 'longText', 'fillScores', 'references', 'newReport', 'palette'],
];

/** While a report is shown; what is done in it stands in its own bar. */
const groupsOfReport: readonly (readonly ActionId[])[] = [
  ['new', 'open', 'pasteForm', 'save', 'saveAs', 'print'],
  ['undo', 'redo', 'history'],
  ['find', 'replace', 'exportWord', 'switchOutline', 'references', 'palette'],
];

/** These carry their label beside the icon; the others are known from every office program, and have a hint. */
const labels: Readonly<Partial<Record<ActionId, string>>> = {
  new: '新建',
  open: '打开',
  save: '保存',
  saveAs: '另存为',
  print: '打印',
  insertBelow: '插入行',
  remove: '删除行',
  exportWord: '导出 Word',
  newReport: '写报告',
};

export function Toolbar() {
  const styles = usePageStyles();
  const name = useProgram(({ editor }) => editor?.name ?? '');
  const isReport = useProgram(({ editor }) => editor !== null && editor.report !== null);
  const unsaved = useProgram(({ editor }) => editor !== null && hasUnsavedWork(editor));
  return (
    <header className={styles.toolbar}>
      <FluentToolbar aria-label="常用操作" size="small" className={styles.toolbarActions}>
        {(isReport ? groupsOfReport : groups).map((ids, index) => (
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
      <CloseButton />
    </header>
  );
}

function CloseButton() {
  const jibiao = useJibiao();
  const close = actionById('close');
  return (
    <Tooltip content={close.label} relationship="label">
      <Button appearance="subtle" icon={<DismissRegular />} onClick={() => close.run(jibiao)} />
    </Tooltip>
  );
}

function ActionButton({ action }: { action: Action }) {
  const jibiao = useJibiao();
  const styles = usePageStyles();
  const enabled = useProgram((state) => action.isEnabled(state));
  const Icon = action.icon;
  const label = labels[action.id];
  const keys = keysInWords(action);
  const hint = keys === '' ? action.label : `${action.label}（${keys}）`;
  return (
    <Tooltip content={hint} relationship="description">
      <ToolbarButton
        className={styles.toolbarButton}
        {...(Icon && { icon: <Icon /> })}
        aria-label={label ?? action.label}
        disabled={!enabled}
        onClick={() => {
          action.run(jibiao);
          focusGrid(jibiao.program);
        }}
      >
        {label !== undefined && <span className={styles.toolbarLabel}>{label}</span>}
      </ToolbarButton>
    </Tooltip>
  );
}
