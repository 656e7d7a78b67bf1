import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { printHtml } from '../shared/print/html';
import { auditWorkbook } from '../shared/sheet/audit-sheet';
import { commitPending } from './edit-commands';
import { viewOfEditor } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { PaperDialog } from './paper-dialog';
import { titleOf } from './title-of';

/** 审核情况表 as it will be printed; it can be kept as a workbook too. */
export function AuditDialog() {
  const { files, program } = useJibiao();
  // an explanation that is still being written belongs on it
  const [date] = useState(() => {
    commitPending(program);
    return new Date();
  });
  const editor = useProgram((state) => state.editor);
  const workbook = useMemo(
    () => editor && auditWorkbook(viewOfEditor(editor), { file: editor.name, date }),
    [editor, date],
  );
  if (!editor || !workbook) return null;
  const name = `${titleOf(editor.name)} 审核情况表`;
  return (
    <PaperDialog
      title="审核情况表"
      html={printHtml(workbook, [0], name)}
      name={name}
      actions={<Button onClick={() => void files.saveNew(workbook, `${name}.xlsx`)}>导出 Excel</Button>}
    />
  );
}
