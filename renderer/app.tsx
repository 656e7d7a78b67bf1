import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Host } from '../shared/host';
import { actionOfKey, runAction } from './actions/actions';
import { Dialogs } from './dialogs';
import { useDesktopTheme } from './desktop-theme';
import { EditorPage } from './editor-page';
import { isTextField, leadsBackToGrid } from './focus-regions';
import { Home } from './home';
import { createJibiao, JibiaoContext, useJibiao, useProgram } from './jibiao';
import { NoticeBar } from './notice-bar';
import { closeDialog, focusGrid } from './program';
import { openedByPage } from './page-files';
import { usePageStyles } from './page-styles';

export function App({ host }: { host: Host }) {
  const [jibiao] = useState(() => createJibiao(host));
  const theme = useDesktopTheme();
  return (
    <JibiaoContext value={jibiao}>
      <FluentProvider theme={theme} style={{ height: '100%' }}>
        <Page />
      </FluentProvider>
    </JibiaoContext>
  );
}

function Page() {
  const jibiao = useJibiao();
  const styles = usePageStyles();
  const isOpen = useProgram(({ editor }) => editor !== null);
  const busy = useProgram((state) => state.busy);

  useEffect(() => begin(jibiao), [jibiao]);

  return (
    <div
      className={styles.page}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (!file) return;
        void file
          .arrayBuffer()
          .then((buffer) => jibiao.files.openFile(openedByPage(file.name, new Uint8Array(buffer))));
      }}
    >
      {isOpen ? <EditorPage /> : <Home />}
      <NoticeBar />
      <Dialogs />
      {busy !== null && (
        <div className={styles.busy} role="status">
          <Spinner size="small" label={busy} />
        </div>
      )}
    </div>
  );
}

const begun = new WeakSet<object>();

/** Starts the program's work once, also where React mounts twice, and listens for the keys of the actions. */
function begin(jibiao: ReturnType<typeof useJibiao>): () => void {
  if (!begun.has(jibiao)) {
    begun.add(jibiao);
    void jibiao.files.begin();
  }
  const onKey = (event: KeyboardEvent): void => {
    const { editor, dialog } = jibiao.program.getState();
    // also while the focus is still on its way into the dialog
    if (dialog && event.key === 'Escape') return closeDialog(jibiao.program);
    if (event.defaultPrevented) return;
    if (editor && !dialog && leadsBackToGrid(event)) {
      event.preventDefault();
      return focusGrid(jibiao.program);
    }
    const scopes = isTextField(event.target) ? (['page'] as const) : (['page', 'document'] as const);
    const action = actionOfKey(event, scopes, jibiao.program.getState());
    if (!action) return;
    event.preventDefault();
    if (!dialog) runAction(jibiao, action);
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
