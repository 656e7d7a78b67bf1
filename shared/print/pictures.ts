/** Pictures on the printed page: each hangs in the cell of the table where its upper left corner stands. */
import { placedPictures, usualHeight, usualWidth } from '../sheet/picture-box';
import type { PictureBox, PlacedPicture } from '../sheet/picture-box';
import { pictureWord } from '../sheet/picture-media';
import type { Picture, Range, Sheet } from '../sheet/sheet';
import { escapeHtml } from './cell-html';
import type { Piece, PrintTable } from './sections';

/** Part of the package → data: address of its picture; a picture without one cannot be shown and is a grey box. */
export type PictureSources = ReadonlyMap<string, string>;

export interface PrintedPictures {
  /** the pictures that hang in a piece of a table; '' for none */
  in(piece: Piece): string;
  /** the same pictures with their places, for other papers than HTML */
  at(piece: Piece): readonly HungPicture[];
  /** px at 100 % that pictures reach out of the printed columns to the right, and out of the last printed row */
  readonly beyond: { readonly right: number; readonly below: number };
}

/** px at 100 % from the upper left corner of the piece that it hangs in */
export interface HungPicture extends PictureBox {
  readonly picture: Picture;
}

/** A picture, and the point of the printed sheet from which it hangs; px at 100 %. */
interface Hanging extends PlacedPicture {
  readonly x: number;
  readonly y: number;
}

/**
 * With an area to be printed, pictures that begin right of it or below it are left out; what begins in it is printed
 * whole, where Excel would cut it at the edge of the area: half a stamp is no stamp. Without an area all are printed.
 */
export function printedPictures(sheet: Sheet, tables: readonly PrintTable[], sources: PictureSources): PrintedPictures {
  const placed = placedPictures(sheet);
  if (placed.length === 0) return { in: () => '', at: () => [], beyond: { right: 0, below: 0 } };
  const lefts = startsOf(sheet.columnWidths);
  const tops = startsOf(sheet.rowHeights);
  const across = extentOf(
    tables.flatMap(({ columns }) => columns),
    lefts,
  );
  const down = extentOf(
    tables.flatMap(({ head, body }) => [...head, ...body]),
    tops,
  );
  const roomRight = roomBeyond(sheet, ({ right }) => (right + 1 - sheet.columnCount) * usualWidth);
  const roomBelow = roomBeyond(sheet, ({ bottom }) => (bottom + 1 - sheet.rowCount) * usualHeight);
  const hanging = placed.flatMap(({ picture, box }): Hanging[] => {
    const x = pointWithin(across, box.left, box.width, roomRight);
    const y = pointWithin(down, box.top, box.height, roomBelow);
    return x === null || y === null ? [] : [{ picture, box, x, y }];
  });
  const corner = ({ column, row }: Piece) => ({ left: lefts[column] ?? 0, top: tops[row] ?? 0 });
  const hangingIn = (piece: Piece): readonly Hanging[] => {
    const { left, top } = corner(piece);
    return hanging.filter(({ x, y }) => left <= x && x < left + piece.width && top <= y && y < top + piece.height);
  };
  return {
    in: (piece) => {
      const { left, top } = corner(piece);
      return hangingIn(piece)
        .map((each) => pictureHtml(each, left, top, sources))
        .join('');
    },
    at: (piece) => {
      const { left, top } = corner(piece);
      return hangingIn(piece).map(({ picture, box }) => ({
        ...box,
        picture,
        left: box.left - left,
        top: box.top - top,
      }));
    },
    beyond: {
      right: Math.max(0, ...hanging.map(({ box }) => box.left + box.width - across.to)),
      below: Math.max(0, ...hanging.map(({ box }) => box.top + box.height - down.to)),
    },
  };
}

function startsOf(sizes: readonly number[]): number[] {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return starts;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

function extentOf(tracks: readonly number[], starts: readonly number[]): Extent {
  const [first, last] = tracks.reduce(
    ([least, most], track) => [Math.min(least, track), Math.max(most, track)],
    [Infinity, -1],
  );
  return { from: starts[first] ?? 0, to: starts[last + 1] ?? 0 };
}

/** px that the area to be printed reaches out of the rows or columns that the sheet has. */
const roomBeyond = ({ page: { area } }: Sheet, beyond: (range: Range) => number): number =>
  area === null ? Infinity : Math.max(0, ...area.map(beyond));

/** null: nothing of it is printed. What begins beyond the end, but in the room there, hangs from the last track. */
function pointWithin({ from, to }: Extent, start: number, size: number, room: number): number | null {
  if (start + size <= from || to <= from || start >= to + room) return null;
  if (start >= to) return to - 1;
  return Math.max(start, from);
}

/** The lines of a table stand half in the cells below and right of them: a picture at the very corner would hide them. */
const beside = (offset: number): number => (offset >= 0 && offset < 1 ? 1 : offset);

function pictureHtml({ picture, box, x, y }: Hanging, left: number, top: number, sources: PictureSources): string {
  const source = sources.get(picture.part);
  // what begins before the printed columns or rows is cut there
  const cut = [y - box.top, 0, 0, x - box.left].map((px) => `${Math.max(px, 0)}px`).join(' ');
  const style = [
    `left: ${beside(box.left - left)}px; top: ${beside(box.top - top)}px; width: ${box.width}px; height: ${box.height}px`,
    ...(x > box.left || y > box.top ? [`clip-path: inset(${cut})`] : []),
    ...(picture.place.kind === 'inCell' ? ['object-fit: contain'] : []),
  ].join('; ');
  return source === undefined
    ? `<span class="picture" style="${style}">${pictureWord}</span>`
    : `<img class="picture" style="${style}" src="${escapeHtml(source)}" alt="${escapeHtml(picture.description)}">`;
}
