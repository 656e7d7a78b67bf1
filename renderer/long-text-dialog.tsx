import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  makeStyles,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { labelPath } from '../shared/document/label-path';
import { addressOf } from '../shared/sheet/address';
import { plainStyle } from '../shared/sheet/plain-style';
import { longestIn } from '../shared/sheet/validation-of';
import { commitText, typeText } from './edit-commands';
import { viewOfEditor } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { closeDialog, tell } from './program';
import { activeCell, sheetShown } from './selected-cells';
import { editText } from './sheet-view/edit-text';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  text: { height: '50vh', '& textarea': { maxHeight: 'none', height: '100%', lineHeight: '1.75' } },
});

/** The active cell's text with room around it: paragraphs as they are, characters counted. */
export function LongTextDialog() {
  const { program } = useJibiao();
  const styles = useStyles();
  const editor = useProgram((state) => state.editor);
  const [cell] = useState(() => editor && activeCell(editor));
  const [start] = useState(() => {
    const style = editor && cell ? viewOfEditor(editor).workbook.styles[cell.style] : undefined;
    return cell ? editText(cell, style ?? plainStyle) : '';
  });
  const [text, setText] = useState(start);
  const isOver = useRef(false);
  const finish = (isKept: boolean): void => {
    if (isOver.current || !cell) return;
    isOver.current = true;
    typeText(program, cell, null);
    if (isKept && text !== start) commitText(program, cell, text);
    closeDialog(program);
  };
  const isClosed = useProgram(({ dialog }) => dialog?.kind !== 'longText');
  // Esc, or a click beside the dialog, may be an accident after a page of typing: the text is kept, and can be undone
  useEffect(() => {
    if (!isClosed || isOver.current) return;
    if (text !== start) tell(program, 'information', '已保留刚才输入的内容；不要的话，按 Ctrl+Z 撤销。');
    finish(true);
  });
  if (!editor || !cell) return null;
  const sheet = sheetShown(editor);
  const longest = sheet ? longestIn(sheet, cell) : null;
  const path = cell.path ? labelPath(editor.document, cell.path) : [];

  /** The draft keeps what is typed here as it keeps what is typed in the cell. */
  const change = (value: string): void => {
    setText(value);
    typeText(program, cell, value === start ? null : value);
  };
  return (
    <>
      <DialogTitle>{[addressOf(cell.row, cell.column), path.join(' › ')].filter(Boolean).join('　')}</DialogTitle>
      <DialogContent className={styles.content}>
        <Textarea
          autoFocus
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          className={styles.text}
          aria-label="单元格内容"
          resize="none"
          value={text}
          onChange={(_event, { value }) => change(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) finish(true);
          }}
        />
        <Text role="status">{lengthInWords(text, longest)}</Text>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={() => finish(true)}>
          确定（Ctrl+Enter）
        </Button>
        <Button onClick={() => finish(false)}>取消</Button>
      </DialogActions>
    </>
  );
}

/** Line breaks are no characters to whoever counts 字数. */
function lengthInWords(text: string, longest: number | null): string {
  const count = [...text.replace(/\n/g, '')].length;
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '').length;
  const now = `共 ${paragraphs} 段 ${count} 字`;
  if (longest === null) return now;
  return count > longest ? `${now}，超出上限 ${longest} 字 ${count - longest} 字` : `${now}，上限 ${longest} 字`;
}
