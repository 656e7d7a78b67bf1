/** Bytes written bit by bit, lowest bit first, as deflate wants them (RFC 1951, 3.1.1). */
export class BitWriter {
  #bytes = new Uint8Array(16_384);
  #at = 0;
  #bits = 0;
  #count = 0;

  /** at most 16 bits, lowest first */
  write(value: number, count: number): void {
    this.#bits |= value << this.#count;
    this.#count += count;
    if (this.#count < 16) return;
    if (this.#at + 2 > this.#bytes.length) this.#grow();
    this.#bytes[this.#at++] = this.#bits;
    this.#bytes[this.#at++] = this.#bits >>> 8;
    this.#bits >>>= 16;
    this.#count -= 16;
  }

  end(): Uint8Array {
    const bytes = this.#at + Math.ceil(this.#count / 8);
    this.write(0, 16 - this.#count);
    return this.#bytes.slice(0, bytes);
  }

  #grow(): void {
    const wider = new Uint8Array(this.#bytes.length * 2);
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}
