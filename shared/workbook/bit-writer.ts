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
    while (this.#count >= 8) {
      if (this.#at === this.#bytes.length) this.#grow();
      this.#bytes[this.#at++] = this.#bits;
      this.#bits >>>= 8;
      this.#count -= 8;
    }
  }

  end(): Uint8Array {
    if (this.#count > 0) this.write(0, 8 - this.#count);
    return this.#bytes.slice(0, this.#at);
  }

  #grow(): void {
    const wider = new Uint8Array(this.#bytes.length * 2);
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}
