import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { labelPath } from '../shared/document/label-path';
import { addressOf, parseAddress, parseRange, parseTracks } from '../shared/sheet/address';
import type { Cell, Style } from '../shared/sheet/sheet';
import { plainStyle } from '../shared/sheet/plain-style';
import { commitText, refuse, typeText } from './edit-commands';
import { viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { nameBoxLabel } from './focus-regions';
import { useJibiao, useProgram } from './jibiao';
import { selectCell, selectRange } from './navigation';
import { focusGrid, tell } from './program';
import type { Program } from './program';
import { activeCell, selectionOf, sheetShown } from './selected-cells';
import { editText } from './sheet-view/edit-text';
import { isEditable } from './sheet-view/scene';
import { step } from './sheet-view/selection';
import { tab } from './sheet-view/tab-order';

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
  labels: {
    maxWidth: '40%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  text: {
    flex: 1,
    minWidth: '80px',
    height: '20px',
    padding: '0 4px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusSmall,
    resize: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    ':focus': { outlineStyle: 'none', border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  // a text of several lines opens while it is edited, over the sheet
  long: {
    position: 'relative',
    ':focus': {
      height: '92px',
      marginBottom: '-72px',
      overflow: 'auto',
      zIndex: 10,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow8,
    },
  },
});

/** Name box, what the cell is called on the form, and its content, which can be typed here too. */
export function FormulaBar() {
  const styles = useStyles();
  const editor = useProgram((state) => state.editor);
  if (!editor) return null;
  const cell = activeCell(editor);
  const labels = cell?.path ? labelPath(editor.document, cell.path) : [];
  return (
    <section className={styles.bar} aria-label="地址和内容">
      <NameBox editor={editor} />
      {labels.length > 0 && (
        <span className={styles.labels} title={labels.join(' › ')}>
          {labels.join(' › ')}
        </span>
      )}
      {cell && <Content key={`${editor.sheet} ${cell.row} ${cell.column}`} editor={editor} cell={cell} />}
    </section>
  );
}

/** Takes an address such as G37, or a range such as A1:C5. */
function NameBox({ editor }: { editor: EditorState }) {
  const { program } = useJibiao();
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const cell = activeCell(editor);
  const { active } = selectionOf(editor);
  const address = addressOf(cell?.row ?? active.row, cell?.column ?? active.column);
  const jump = (): void => {
    const wanted = (typed ?? address).trim();
    setTyped(null);
    const sheet = sheetShown(editor);
    const target = parseAddress(wanted);
    const tracks = sheet ? parseTracks(wanted, sheet) : null;
    const range = tracks?.range ?? parseRange(wanted);
    const end = target ?? (range && { row: range.bottom, column: range.right });
    const isBeyond = end && sheet && (end.row >= sheet.rowCount || end.column >= sheet.columnCount);
    if (isBeyond) {
      const last = addressOf(sheet.rowCount - 1, sheet.columnCount - 1);
      tell(program, 'information', `${wanted} 超出了这张表，表格到 ${last} 为止。`);
    } else if (target) selectCell(program, editor.sheet, target.row, target.column);
    else if (range) selectRange(program, editor.sheet, range, tracks?.unit);
    else tell(program, 'information', `“${wanted}”不是单元格地址，请输入如 G37 的地址。`);
    focusGrid(program);
  };
  return (
    <Input
      size="small"
      className={styles.name}
      aria-label={nameBoxLabel}
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
  );
}

function Content({ editor, cell }: { editor: EditorState; cell: Cell }) {
  const { program } = useJibiao();
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = contentOf(cell, viewOfEditor(editor).workbook.styles);
  const end = (isKept: boolean): void => {
    if (typed === null) return;
    setTyped(null);
    typeText(program, cell, null);
    if (isKept) commitText(program, cell, typed);
  };
  const type = (text: string): void => {
    setTyped(text);
    typeText(program, cell, text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.altKey && isEditable(cell)) {
      const { currentTarget: field } = event;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      return type(field.value);
    }
    if (!['Enter', 'Tab', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key !== 'Escape');
    if (event.key !== 'Escape') moveOn(program, editor, event);
    focusGrid(program);
  };
  return (
    <textarea
      className={mergeClasses(styles.text, isLong(typed ?? shown) && styles.long)}
      aria-label="编辑栏"
      data-tabster={keepsTab}
      rows={1}
      spellCheck={false}
      readOnly={!isEditable(cell)}
      value={typed ?? shown}
      onChange={({ target }) => type(target.value)}
      onBeforeInput={() => isEditable(cell) || refuse(program, cell)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
    />
  );
}

/** Fluent UI's focus keeper may not take Tab away: it commits and goes on to the next cell. */
const keepsTab = '{"focusable":{"ignoreKeydown":{"Tab":true}}}';

const isLong = (text: string): boolean => text.length > 60 || text.includes('\n');

/** As the same key leads on from a cell. */
function moveOn(program: Program, editor: EditorState, { key, shiftKey }: KeyboardEvent): void {
  const sheet = sheetShown(editor);
  if (!sheet) return;
  const { active } = selectionOf(editor);
  const { row, column } = key === 'Tab' ? tab(sheet, active, shiftKey) : step(sheet, active, shiftKey ? 'up' : 'down');
  selectCell(program, editor.sheet, row, column);
}

/** All digits of a number and the formula of a computed cell, as F2 would show them. */
function contentOf(cell: Cell, styles: readonly Style[]): string {
  return cell.formula === undefined ? editText(cell, styles[cell.style] ?? plainStyle) : `=${cell.formula}`;
}
