import { Button, Dialog, DialogBody, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { assertNever } from '../shared/assert-never';
import { AuditDialog } from './audit-dialog';
import { BackupsDialog } from './backups-dialog';
import { DraftList } from './draft-list';
import { hasUnsavedWork } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import type { Jibiao } from './jibiao';
import { HistoryDialog } from './history-dialog';
import { IndicatorLibraryDialog } from './indicator-library-dialog';
import { KeysDialog } from './keys-dialog';
import { LongTextDialog } from './long-text-dialog';
import { NewFormDialog } from './new-form-dialog';
import { NewReportDialog } from './new-report-dialog';
import { OriginalTextDialog } from './original-text-dialog';
import { PaletteDialog } from './palette-dialog';
import { PasteFormDialog } from './paste-form-dialog';
import { PrintView } from './print-view';
import { ProfilesDialog } from './profiles-dialog';
import { closeDialog } from './program';
import { Question } from './question';
import { ReferencesDialog } from './references-dialog';
import { SaveProblemDialog } from './save-problem-dialog';
import { SizeDialog } from './size-dialog';
import { SwitchOutlineDialog } from './switch-outline-dialog';
import { WordDialog } from './word-dialog';
import type { DialogKind } from './program';

const wide: readonly DialogKind['kind'][] = ['print', 'audit', 'keys', 'longText', 'originalText', 'profiles'];

const useStyles = makeStyles({ wide: { maxWidth: '960px', width: '95vw' } });

/**
 * Whichever dialog stands over the page. It is closed and not just taken away: only then does Fluent UI give the page
 * behind it back to screen readers.
 */
export function Dialogs() {
  const { program } = useJibiao();
  const styles = useStyles();
  const dialog = useProgram((state) => state.dialog);
  const [shown, setShown] = useState<DialogKind | null>(null);
  if (dialog && dialog !== shown) setShown(dialog);
  if (!shown) return null;
  return (
    <Dialog open={dialog !== null} onOpenChange={(_event, { open }) => open || closeDialog(program)}>
      <DialogSurface {...(wide.includes(shown.kind) ? { className: styles.wide } : {})}>
        <DialogBody>
          <Content dialog={shown} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Content({ dialog }: { dialog: DialogKind }) {
  switch (dialog.kind) {
    case 'newForm':
      return <NewFormDialog />;
    case 'newReport':
      return <NewReportDialog />;
    case 'switchOutline':
      return <SwitchOutlineDialog />;
    case 'exportWord':
      return <WordDialog />;
    case 'print':
      return <PrintView />;
    case 'audit':
      return <AuditDialog />;
    case 'palette':
      return <PaletteDialog />;
    case 'keys':
      return <KeysDialog />;
    case 'history':
      return <HistoryDialog />;
    case 'size':
      return <SizeDialog axis={dialog.axis} />;
    case 'longText':
      return <LongTextDialog />;
    case 'pasteForm':
      return <PasteFormDialog />;
    case 'originalText':
      return <OriginalTextDialog />;
    case 'chooseFile':
      return <ChooseFileDialog purpose={dialog.purpose} />;
    case 'drafts':
      return <DraftsDialog />;
    case 'saveProblem':
      return <SaveProblemDialog problem={dialog.problem} message={dialog.message} />;
    case 'backups':
      return <BackupsDialog />;
    case 'profiles':
      return <ProfilesDialog />;
    case 'indicatorLibrary':
      return <IndicatorLibraryDialog />;
    case 'references':
      return <ReferencesDialog />;
    case 'unsavedWork':
      return <UnsavedWorkDialog then={dialog.then} />;
    default:
      return assertNever(dialog);
  }
}

const choices = {
  open: {
    title: '打开文件',
    button: '选择文件…',
    text: '请选择财政部门下发的工作簿（.xlsx，旧格式 .xls、.et 也可以），或要带入的网页、Word 文件、文本。',
  },
  save: { title: '另存为', button: '选择保存位置…', text: '请选择保存的位置和文件名。' },
} as const;

function ChooseFileDialog({ purpose }: { purpose: keyof typeof choices }) {
  const { files, program } = useJibiao();
  const { title, button, text } = choices[purpose];
  const choose = (): void => {
    program.setState({ dialog: null });
    void (purpose === 'open' ? files.open() : files.saveAs());
  };
  return (
    <Question
      title={title}
      actions={
        <>
          <Button appearance="primary" autoFocus onClick={choose}>
            {button}
          </Button>
          <Button onClick={() => closeDialog(program)}>取消</Button>
        </>
      }
    >
      {text}
    </Question>
  );
}

function DraftsDialog() {
  const { program } = useJibiao();
  return (
    <Question title="上次有没保存的内容" actions={<Button onClick={() => closeDialog(program)}>以后再说</Button>}>
      <DraftList />
    </Question>
  );
}

/** Goes on only when everything is really in the file. */
async function saveThen({ files, program }: Jibiao, then: () => void): Promise<void> {
  program.setState({ dialog: null });
  await files.save();
  const { editor, dialog } = program.getState();
  if (editor && !hasUnsavedWork(editor) && !dialog) then();
}

function UnsavedWorkDialog({ then }: { then: () => void }) {
  const jibiao = useJibiao();
  return (
    <Question
      title="是否保存已填写的内容？"
      actions={
        <>
          <Button appearance="primary" onClick={() => void saveThen(jibiao, then)}>
            保存
          </Button>
          <Button onClick={() => void jibiao.files.leaveWithoutSaving(then)}>不保存</Button>
          <Button onClick={() => closeDialog(jibiao.program)}>取消</Button>
        </>
      }
    >
      还有内容没有保存到文件。选择“不保存”后，这些内容不会保留。
    </Question>
  );
}
