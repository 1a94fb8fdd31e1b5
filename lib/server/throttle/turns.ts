/** Lets a few do something at the same time; the others wait for their turn, and whoever would wait too long is told so. */
export class Turns {
  #working = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
    private readonly refuse: () => Error,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Whoever is next takes over the place, so that nobody slips in between.
      if (next) next();
      else this.#working -= 1;
    }
  }

  #enter(): Promise<void> {
    if (this.#working < this.atOnce) {
      this.#working += 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= this.mostWaiting) return Promise.reject(this.refuse());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
