/** Records of whole numbers in one block of memory: a million of them cost their numbers and nothing else. */
export class NumberTable {
  #numbers: Int32Array;
  #length = 0;

  /** `fields`: numbers in a record */
  constructor(private readonly fields: number) {
    this.#numbers = new Int32Array(fields * 64);
  }

  get length(): number {
    return this.#length;
  }

  /** A record of zeros at the end; its place. */
  add(): number {
    if ((this.#length + 1) * this.fields > this.#numbers.length) {
      const wider = new Int32Array(this.#numbers.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    return this.#length++;
  }

  get(place: number, field: number): number {
    return this.#numbers[place * this.fields + field] ?? 0;
  }

  set(place: number, field: number, value: number): void {
    this.#numbers[place * this.fields + field] = value;
  }
}
