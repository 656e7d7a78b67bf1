/** What SheetJS leaves out of a BIFF8 worksheet: the looks of its cells, frozen panes, print set-up, protection. */
import type { PageSetup, Sheet } from '../../sheet/sheet';
import { recordKinds, recordsFrom, textAt } from './records';

export interface OldSheet {
  /** `row:column`, 0-based → index of the look */
  readonly looks: ReadonlyMap<string, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridLines: boolean;
  readonly protected: boolean;
  /** characters of the usual font */
  readonly usualColumnWidth: number;
  /** pt */
  readonly usualRowHeight: number;
  readonly page: Partial<PageSetup>;
}

/** Offsets of the worksheets in the stream, in the order of the sheets; `name` tells which is which. */
export function sheetOffsets(stream: Uint8Array): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (const { kind, data } of recordsFrom(stream, 0)) {
    if (kind === recordKinds.sheet) offsets.set(textAt(data, 6, 1), data.getUint32(0, true));
  }
  return offsets;
}

const oneCell: readonly number[] = [
  recordKinds.blank,
  recordKinds.number,
  recordKinds.text,
  recordKinds.richText,
  recordKinds.sharedText,
  recordKinds.logicalOrError,
  recordKinds.compactNumber,
  recordKinds.formula,
];
/** bytes of one cell in a record of several: with its number, or without */
const stepOf = new Map<number, number>([
  [recordKinds.severalNumbers, 6],
  [recordKinds.severalBlanks, 2],
]);

export const lookKey = (row: number, column: number): string => `${row}:${column}`;

export function readOldSheet(stream: Uint8Array, offset: number): OldSheet {
  const looks = new Map<string, number>();
  const found = new Map<number, DataView>();
  for (const { kind, data } of recordsFrom(stream, offset)) {
    const step = stepOf.get(kind);
    if (oneCell.includes(kind) && data.byteLength >= 6) {
      looks.set(lookKey(data.getUint16(0, true), data.getUint16(2, true)), data.getUint16(4, true));
    } else if (step !== undefined) {
      const row = data.getUint16(0, true);
      let column = data.getUint16(2, true);
      for (let at = 4; at + step <= data.byteLength - 2; at += step) {
        looks.set(lookKey(row, column), data.getUint16(at, true));
        column += 1;
      }
    } else found.set(kind, data);
  }
  const flags = numberOf(found.get(recordKinds.window), 0);
  const pane = (flags & 0x8) !== 0 ? found.get(recordKinds.pane) : undefined;
  const standard = numberOf(found.get(recordKinds.standardWidth), 0);
  return {
    looks,
    frozenColumns: numberOf(pane, 0),
    frozenRows: numberOf(pane, 2),
    showGridLines: (flags & 0x2) !== 0,
    protected: numberOf(found.get(recordKinds.protect), 0) === 1,
    usualColumnWidth:
      standard > 0 ? standard / 256 : numberOf(found.get(recordKinds.usualColumnCharacters), 0, 8) + 0.71,
    usualRowHeight: numberOf(found.get(recordKinds.usualRowHeight), 2, 300) / 20,
    page: readPage(found),
  };
}

const numberOf = (data: DataView | undefined, offset: number, otherwise = 0): number =>
  data && data.byteLength >= offset + 2 ? data.getUint16(offset, true) : otherwise;

const marginKinds = {
  left: recordKinds.leftMargin,
  right: recordKinds.rightMargin,
  top: recordKinds.topMargin,
  bottom: recordKinds.bottomMargin,
} as const;

function readPage(found: ReadonlyMap<number, DataView>): Partial<PageSetup> {
  const setup = found.get(recordKinds.pageSetup);
  const inches = (data: DataView | undefined, offset: number, otherwise: number): number =>
    data && data.byteLength >= offset + 8 ? data.getFloat64(offset, true) : otherwise;
  const margin = (side: keyof typeof marginKinds, otherwise: number) =>
    inches(found.get(marginKinds[side]), 0, otherwise);
  const breaks = found.get(recordKinds.rowBreaks);
  const text = (kind: number): string => {
    const data = found.get(kind);
    return data ? textAt(data, 0, 2) : '';
  };
  // the file says itself whether its paper, scale and direction mean anything
  const isSet = setup !== undefined && setup.byteLength >= 34 && (numberOf(setup, 10) & 0x4) === 0;
  const fits = (numberOf(found.get(recordKinds.worksheetOptions), 0) & 0x100) !== 0;
  return {
    margins: {
      left: margin('left', 0.75),
      right: margin('right', 0.75),
      top: margin('top', 1),
      bottom: margin('bottom', 1),
      header: inches(setup, 16, 0.5),
      footer: inches(setup, 24, 0.5),
    },
    ...(isSet && {
      paper: numberOf(setup, 0),
      scale: numberOf(setup, 2, 100),
      orientation: (numberOf(setup, 10) & 0x2) === 0 ? 'landscape' : 'portrait',
    }),
    ...(fits && setup && { fit: { width: numberOf(setup, 6), height: numberOf(setup, 8) } }),
    header: text(recordKinds.header),
    footer: text(recordKinds.footer),
    centeredHorizontally: numberOf(found.get(recordKinds.horizontallyCentered), 0) === 1,
    centeredVertically: numberOf(found.get(recordKinds.verticallyCentered), 0) === 1,
    rowBreaks: Array.from({ length: numberOf(breaks, 0) }, (_, index) => numberOf(breaks, 2 + index * 6)),
  } satisfies Partial<Sheet['page']>;
}
