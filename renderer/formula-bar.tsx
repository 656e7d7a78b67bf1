import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Cell, Style } from '../shared/sheet/sheet';
import { addressOf, parseAddress } from '../shared/sheet/address';
import { activeCell, selectCell, selectionOf } from './edit-commands';
import { viewOfEditor } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { focusGrid, tell } from './program';
import { editText } from './sheet-view/edit-text';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '2px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { width: '88px', minWidth: '88px' },
  text: {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
  },
});

/** Name box and the content of the active cell; of a computed cell its formula. */
export function FormulaBar() {
  const { program } = useJibiao();
  const styles = useStyles();
  const editor = useProgram((state) => state.editor);
  const [typed, setTyped] = useState<string | null>(null);
  if (!editor) return null;
  const { active } = selectionOf(editor);
  const cell = activeCell(editor);
  const address = addressOf(cell?.row ?? active.row, cell?.column ?? active.column);
  const jump = (): void => {
    const wanted = typed ?? address;
    const target = parseAddress(wanted);
    setTyped(null);
    if (target) selectCell(program, editor.sheet, target.row, target.column);
    else tell(program, 'information', `“${wanted}”不是单元格地址，请输入如 G37 的地址。`);
    focusGrid(program);
  };
  return (
    <section className={styles.bar} aria-label="编辑栏">
      <Input
        size="small"
        className={styles.name}
        aria-label="名称框"
        value={typed ?? address}
        onFocus={(event) => event.target.select()}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // the grid gets the focus at once: without this the key would land in the cell as a line break
          event.preventDefault();
          if (event.key === 'Enter') jump();
          else focusGrid(program);
        }}
      />
      <span className={styles.text} title={cell?.text} role="note" aria-label="单元格内容">
        {cell && contentOf(cell, viewOfEditor(editor).workbook.styles)}
      </span>
    </section>
  );
}

/** All digits of a number and the formula of a computed cell, as F2 would show them. */
function contentOf(cell: Cell, styles: readonly Style[]): string {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const style = styles[cell.style];
  return style ? editText(cell, style) : cell.text;
}
