/** The cells of a scanned worksheet, as numbers: positions in the sheet's text, from which the rest is read when asked. */
import { NumberTable } from './number-table';
import type { Attributes, TagsOfText } from './xml-reader';

export interface ScannedFormula {
  readonly text: string;
  /** t: normal, shared, array or dataTable */
  readonly type: string;
  readonly ref: string | undefined;
  /** si: number of the shared formula */
  readonly shared: string | undefined;
  /** r1, r2: the cells that a data table tries values in */
  readonly inputs: readonly string[];
  readonly start: number;
  readonly end: number;
}

const field = {
  row: 0,
  column: 1,
  style: 2,
  type: 3,
  start: 4,
  openEnd: 5,
  end: 6,
  valueStart: 7,
  valueEnd: 8,
} as const;
const noValue = -1;

/** Rows and columns are 0-based everywhere; positions are those of the sheet's text. */
export class ScannedCell {
  constructor(
    private readonly cells: ScannedCells,
    private readonly place: number,
  ) {}

  get row(): number {
    return this.cells.numbers.get(this.place, field.row);
  }
  get column(): number {
    return this.cells.numbers.get(this.place, field.column);
  }
  /** s, 0 without */
  get style(): number {
    return this.cells.numbers.get(this.place, field.style);
  }
  /** t, 'n' without */
  get type(): string {
    return this.cells.types[this.cells.numbers.get(this.place, field.type)] ?? 'n';
  }
  get start(): number {
    return this.cells.numbers.get(this.place, field.start);
  }
  get openEnd(): number {
    return this.cells.numbers.get(this.place, field.openEnd);
  }
  get end(): number {
    return this.cells.numbers.get(this.place, field.end);
  }
  get selfClosing(): boolean {
    return this.end === this.openEnd;
  }
  get attributes(): Attributes {
    return this.cells.tags.at(this.start).attributes();
  }
  get formula(): ScannedFormula | null {
    return this.cells.formulas.get(this.place) ?? null;
  }
  /** content of <v>, null without */
  get value(): string | null {
    const start = this.cells.numbers.get(this.place, field.valueStart);
    if (start === noValue) return null;
    const odd = this.cells.oddValues.get(this.place);
    return odd ?? this.cells.text.slice(start, this.cells.numbers.get(this.place, field.valueEnd));
  }
  /** content of <is>, null without */
  get inline(): string | null {
    return this.cells.inlines.get(this.place) ?? null;
  }
}

/** In rising order of rows and columns. */
export class ScannedCells implements Iterable<ScannedCell> {
  readonly numbers = new NumberTable(9);
  readonly types: string[] = [];
  readonly formulas = new Map<number, ScannedFormula>();
  readonly inlines = new Map<number, string>();
  /** values that do not stand in the text as they are */
  readonly oddValues = new Map<number, string>();
  #kept: (ScannedCell | undefined)[] = [];

  constructor(
    readonly text: string,
    readonly tags: TagsOfText,
  ) {}

  get length(): number {
    return this.numbers.length;
  }

  /** The place of a new cell, which everything else is told by. */
  add(row: number, column: number, style: number, type: string, start: number, openEnd: number): number {
    const place = this.numbers.add();
    this.numbers.set(place, field.row, row);
    this.numbers.set(place, field.column, column);
    this.numbers.set(place, field.style, style);
    this.numbers.set(place, field.type, this.#numberOfType(type));
    this.numbers.set(place, field.start, start);
    this.numbers.set(place, field.openEnd, openEnd);
    this.numbers.set(place, field.end, openEnd);
    this.numbers.set(place, field.valueStart, noValue);
    return place;
  }

  setEnd(place: number, end: number): void {
    this.numbers.set(place, field.end, end);
  }

  /** `start`: where the value stands in the text as it is; null when it does not */
  setValue(place: number, value: string, start: number | null): void {
    this.numbers.set(place, field.valueStart, start ?? 0);
    this.numbers.set(place, field.valueEnd, (start ?? 0) + value.length);
    if (start === null) this.oddValues.set(place, value);
    else this.oddValues.delete(place);
  }

  /** The same object for the same place. */
  at(place: number): ScannedCell {
    if (this.#kept.length === 0) this.#kept = new Array<ScannedCell | undefined>(this.length);
    return (this.#kept[place] ??= new ScannedCell(this, place));
  }

  /** Cells that nobody has asked for before are made for the moment only: a million of them would fill the memory. */
  *[Symbol.iterator](): Generator<ScannedCell, undefined> {
    for (let place = 0; place < this.length; place++) yield this.#kept[place] ?? new ScannedCell(this, place);
  }

  withFormula(): readonly ScannedCell[] {
    return Array.from(this.formulas.keys(), (place) => this.at(place));
  }

  columnAt(place: number): number {
    return this.numbers.get(place, field.column);
  }

  #numberOfType(type: string): number {
    const known = this.types.indexOf(type);
    return known === -1 ? this.types.push(type) - 1 : known;
  }
}
