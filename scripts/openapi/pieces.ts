/** How many pieces are joined at once. All pieces of a large text would take many times the memory of the text. */
const AT_ONCE = 1_000;

/** A text that is made of many pieces. */
export class Pieces {
  readonly #texts: string[] = [];
  #pieces: string[] = [];

  add(piece: string): void {
    if (this.#pieces.push(piece) < AT_ONCE) return;
    this.#texts.push(this.#pieces.join(""));
    this.#pieces = [];
  }

  toString(): string {
    return this.#texts.join("") + this.#pieces.join("");
  }
}
