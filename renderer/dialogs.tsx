import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { assertNever } from '../shared/base/assert-never';
import { DraftList } from './draft-list';
import { useJibiao, useProgram } from './jibiao';
import { NewFormDialog } from './new-form-dialog';
import { PrintView } from './print-view';
import { focusGrid } from './program';

/** Whichever dialog stands over the page. */
export function Dialogs() {
  const dialog = useProgram((state) => state.dialog);
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'newForm':
      return <NewFormDialog />;
    case 'print':
      return <PrintView />;
    case 'drafts':
      return <DraftsDialog />;
    case 'changedOnDisk':
      return <ChangedOnDiskDialog />;
    case 'unsavedWork':
      return <UnsavedWorkDialog then={dialog.then} />;
    default:
      return assertNever(dialog);
  }
}

/** Closes the dialog and puts the keyboard back into the grid. */
function useClose(): () => void {
  const { program } = useJibiao();
  return () => {
    program.setState({ dialog: null });
    focusGrid(program);
  };
}

function Question(parts: { title: string; children: ReactNode; actions: ReactNode }) {
  const close = useClose();
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{parts.title}</DialogTitle>
          <DialogContent>{parts.children}</DialogContent>
          <DialogActions fluid>{parts.actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function DraftsDialog() {
  const close = useClose();
  return (
    <Question title="上次有没保存的内容" actions={<Button onClick={close}>以后再说</Button>}>
      <DraftList />
    </Question>
  );
}

function ChangedOnDiskDialog() {
  const { files } = useJibiao();
  const close = useClose();
  return (
    <Question
      title="文件已被其他程序修改"
      actions={
        <>
          <Button appearance="primary" onClick={() => void files.saveAs()}>
            另存为
          </Button>
          <Button onClick={() => void files.overwrite()}>覆盖</Button>
          <Button onClick={close}>取消</Button>
        </>
      }
    >
      打开之后，这个文件在磁盘上有了别的改动。覆盖会丢掉那些改动；另存为则两份都保留。
    </Question>
  );
}

function UnsavedWorkDialog({ then }: { then: () => void }) {
  const { files, program } = useJibiao();
  const close = useClose();
  const saveFirst = async (): Promise<void> => {
    program.setState({ dialog: null });
    await files.save();
    const { editor, dialog } = program.getState();
    if (editor && editor.document === editor.savedDocument && !dialog) then();
  };
  return (
    <Question
      title="是否保存已填写的内容？"
      actions={
        <>
          <Button appearance="primary" onClick={() => void saveFirst()}>
            保存
          </Button>
          <Button onClick={() => void files.leaveWithoutSaving(then)}>不保存</Button>
          <Button onClick={close}>取消</Button>
        </>
      }
    >
      还有内容没有保存到文件。选择“不保存”后，这些内容不会保留。
    </Question>
  );
}
