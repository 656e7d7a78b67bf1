/** Rows and cells of a scanned worksheet, kept so that a million empty rows cost 24 bytes each. */
import { attributesAt } from './xml-reader';
import type { Attributes } from './xml-reader';

export interface ScannedFormula {
  readonly text: string;
  /** t: normal, shared, array or dataTable */
  readonly type: string;
  readonly ref: string | undefined;
  /** si: number of the shared formula */
  readonly shared: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** Rows and columns are 0-based everywhere; positions are those of the sheet's text. */
export class ScannedCell {
  end: number;
  formula: ScannedFormula | null = null;
  /** content of <v>, null without */
  value: string | null = null;
  /** content of <is>, null without */
  inline: string | null = null;

  constructor(
    private readonly sheetText: string,
    readonly row: number,
    readonly column: number,
    /** s, 0 without */
    readonly style: number,
    /** t, 'n' without */
    readonly type: string,
    readonly start: number,
    readonly openEnd: number,
    readonly selfClosing: boolean,
  ) {
    this.end = openEnd;
  }

  /** read from the text each time they are asked for */
  get attributes(): Attributes {
    return attributesAt(this.sheetText, this.start);
  }
}

export interface ScannedRow {
  readonly row: number;
  readonly attributes: Attributes;
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
    return attributesAt(this.rows.text, this.start);
  }

  get cells(): readonly ScannedCell[] {
    return this.rows.cellsAt(this.index);
  }
}

/** Numbers kept of a row, in this order. */
const field = { row: 0, style: 1, start: 2, openEnd: 3, closeStart: 4, end: 5, firstCell: 6 } as const;
const fields = 7;
const noStyle = -1;

/** Rows in rising order; asked like a list. */
export class ScannedRows implements Iterable<ScannedRow> {
  #numbers = new Int32Array(fields * 64);
  #length = 0;
  readonly #cells: ScannedCell[] = [];

  constructor(readonly text: string) {}

  get length(): number {
    return this.#length;
  }

  get cells(): readonly ScannedCell[] {
    return this.#cells;
  }

  /** The scanner tells rows in their order, then their cells, then where they close. */
  open(row: number, style: number | null, start: number, openEnd: number): void {
    const at = this.#length++ * fields;
    if (at + fields > this.#numbers.length) {
      const wider = new Int32Array(this.#numbers.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[at + field.row] = row;
    this.#numbers[at + field.style] = style ?? noStyle;
    this.#numbers[at + field.start] = start;
    this.#numbers[at + field.openEnd] = openEnd;
    this.#numbers[at + field.firstCell] = this.#cells.length;
    this.close(openEnd, openEnd);
  }

  add(cell: ScannedCell): void {
    this.#cells.push(cell);
  }

  close(closeStart: number, end: number): void {
    const at = (this.#length - 1) * fields;
    this.#numbers[at + field.closeStart] = closeStart;
    this.#numbers[at + field.end] = end;
  }

  /** by its place in the list, counted from the end when negative */
  at(index: number): ScannedRow | undefined {
    const place = index < 0 ? this.#length + index : index;
    if (place < 0 || place >= this.#length) return undefined;
    const style = this.#number(place, field.style);
    return new RowAt(
      this,
      place,
      this.#number(place, field.row),
      style === noStyle ? null : style,
      this.#number(place, field.start),
      this.#number(place, field.openEnd),
      this.#number(place, field.closeStart),
      this.#number(place, field.end),
    );
  }

  /** the row with this number */
  withNumber(row: number): ScannedRow | undefined {
    const place = this.#firstFrom(row);
    return place < this.#length && this.#number(place, field.row) === row ? this.at(place) : undefined;
  }

  /** the first row with a higher number */
  after(row: number): ScannedRow | undefined {
    return this.at(this.#firstFrom(row + 1));
  }

  cell(row: number, column: number): ScannedCell | undefined {
    return this.withNumber(row)?.cells.find((cell) => cell.column === column);
  }

  cellsAt(place: number): readonly ScannedCell[] {
    const end = place + 1 < this.#length ? this.#number(place + 1, field.firstCell) : this.#cells.length;
    const first = this.#number(place, field.firstCell);
    return first === end ? [] : this.#cells.slice(first, end);
  }

  get hasStyledRow(): boolean {
    for (let place = 0; place < this.#length; place++) {
      if (this.#number(place, field.style) !== noStyle) return true;
    }
    return false;
  }

  [Symbol.iterator](): Generator<ScannedRow, undefined> {
    return this.between(0, Infinity);
  }

  /** the rows with these numbers and those from one to the other */
  *between(first: number, last: number): Generator<ScannedRow, undefined> {
    for (let place = this.#firstFrom(first); place < this.#length; place++) {
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

  #number(place: number, which: number): number {
    return this.#numbers[place * fields + which] ?? 0;
  }

  /** place of the first row with this number or a higher one */
  #firstFrom(row: number): number {
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#number(middle, field.row) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
