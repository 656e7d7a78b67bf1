/** Rows of a scanned worksheet, kept as numbers so that a million empty rows cost 28 bytes each. */
import { NumberTable } from './number-table';
import { ScannedCells } from './scanned-cell';
import type { ScannedCell } from './scanned-cell';
import { TagsOfText } from './xml-reader';
import type { Attributes, OpenTag } from './xml-reader';

export interface ScannedRow {
  readonly row: number;
  readonly attributes: Attributes;
  /** its opening tag, to be asked at once: the next tag that is asked for takes its place */
  tag(): OpenTag;
  /** s of a row with customFormat, null of any other */
  readonly style: number | null;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  readonly closeStart: number;
  readonly end: number;
  readonly cells: readonly ScannedCell[];
}

/** A row as it is asked for: made for the asker, not kept. */
class RowAt implements ScannedRow {
  constructor(
    private readonly rows: ScannedRows,
    private readonly index: number,
    readonly row: number,
    readonly style: number | null,
    readonly start: number,
    readonly openEnd: number,
    readonly closeStart: number,
    readonly end: number,
  ) {}

  get selfClosing(): boolean {
    return this.closeStart === this.end;
  }

  get attributes(): Attributes {
    return this.tag().attributes();
  }

  tag(): OpenTag {
    return this.rows.tags.at(this.start);
  }

  get cells(): readonly ScannedCell[] {
    return this.rows.cellsAt(this.index);
  }
}

/** Numbers kept of a row, in this order. */
const field = { row: 0, style: 1, start: 2, openEnd: 3, closeStart: 4, end: 5, firstCell: 6 } as const;
const noStyle = -1;

/** Rows in rising order; asked like a list. */
export class ScannedRows implements Iterable<ScannedRow> {
  readonly cells: ScannedCells;
  readonly tags: TagsOfText;
  readonly #numbers = new NumberTable(7);

  constructor(readonly text: string) {
    this.tags = new TagsOfText(text);
    this.cells = new ScannedCells(text, this.tags);
  }

  get length(): number {
    return this.#numbers.length;
  }

  /** The scanner tells rows in their order, then their cells, then where they close. */
  open(row: number, style: number | null, start: number, openEnd: number): void {
    const place = this.#numbers.add();
    this.#numbers.set(place, field.row, row);
    this.#numbers.set(place, field.style, style ?? noStyle);
    this.#numbers.set(place, field.start, start);
    this.#numbers.set(place, field.openEnd, openEnd);
    this.#numbers.set(place, field.firstCell, this.cells.length);
    this.close(openEnd, openEnd);
  }

  close(closeStart: number, end: number): void {
    this.#numbers.set(this.length - 1, field.closeStart, closeStart);
    this.#numbers.set(this.length - 1, field.end, end);
  }

  /** by its place in the list, counted from the end when negative */
  at(index: number): ScannedRow | undefined {
    const place = index < 0 ? this.length + index : index;
    if (place < 0 || place >= this.length) return undefined;
    const style = this.#numbers.get(place, field.style);
    return new RowAt(
      this,
      place,
      this.#numbers.get(place, field.row),
      style === noStyle ? null : style,
      this.#numbers.get(place, field.start),
      this.#numbers.get(place, field.openEnd),
      this.#numbers.get(place, field.closeStart),
      this.#numbers.get(place, field.end),
    );
  }

  /** the row with this number */
  withNumber(row: number): ScannedRow | undefined {
    const place = this.#firstFrom(row);
    return place < this.length && this.#numbers.get(place, field.row) === row ? this.at(place) : undefined;
  }

  /** the first row with a higher number */
  after(row: number): ScannedRow | undefined {
    return this.at(this.#firstFrom(row + 1));
  }

  cell(row: number, column: number): ScannedCell | undefined {
    const place = this.#firstFrom(row);
    if (place >= this.length || this.#numbers.get(place, field.row) !== row) return undefined;
    const end = this.#firstCellAfter(place);
    for (let at = this.#numbers.get(place, field.firstCell); at < end; at++) {
      if (this.cells.columnAt(at) === column) return this.cells.at(at);
    }
    return undefined;
  }

  cellsAt(place: number): readonly ScannedCell[] {
    const first = this.#numbers.get(place, field.firstCell);
    return Array.from({ length: this.#firstCellAfter(place) - first }, (_, index) => this.cells.at(first + index));
  }

  get hasStyledRow(): boolean {
    for (let place = 0; place < this.length; place++) {
      if (this.#numbers.get(place, field.style) !== noStyle) return true;
    }
    return false;
  }

  [Symbol.iterator](): Generator<ScannedRow, undefined> {
    return this.between(0, Infinity);
  }

  /** the rows with these numbers and those from one to the other */
  *between(first: number, last: number): Generator<ScannedRow, undefined> {
    for (let place = this.#firstFrom(first); place < this.length; place++) {
      const row = this.at(place);
      if (!row || row.row > last) return;
      yield row;
    }
  }

  find(matches: (row: ScannedRow) => boolean): ScannedRow | undefined {
    for (const row of this) if (matches(row)) return row;
    return undefined;
  }

  some(matches: (row: ScannedRow) => boolean): boolean {
    return this.find(matches) !== undefined;
  }

  map<Result>(make: (row: ScannedRow) => Result): Result[] {
    return Array.from(this, make);
  }

  flatMap<Result>(make: (row: ScannedRow) => readonly Result[]): Result[] {
    const all: Result[] = [];
    for (const row of this) for (const result of make(row)) all.push(result);
    return all;
  }

  #firstCellAfter(place: number): number {
    return place + 1 < this.length ? this.#numbers.get(place + 1, field.firstCell) : this.cells.length;
  }

  /** place of the first row with this number or a higher one */
  #firstFrom(row: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#numbers.get(middle, field.row) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
