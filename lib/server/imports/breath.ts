import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** How long long work goes on before it lets others go first, and for how long; in milliseconds. */
const AMONG_REQUESTS = 2;
const ALONE = 2;
const REST = 1;

/** Long work beside other work on one thread: `due()` says when it is somebody else's turn. */
export class Breath {
  #since = performance.now();
  readonly #work: number;
  readonly #alone: boolean;

  /** `alone` in a process that answers no requests, where only its own signs of life have to get their turn. */
  constructor({ alone = false } = {}) {
    this.#work = alone ? ALONE : AMONG_REQUESTS;
    this.#alone = alone;
  }

  due(): boolean {
    return performance.now() - this.#since > this.#work;
  }

  async take(): Promise<void> {
    await (this.#alone ? nextTurn() : sleep(REST));
    this.#since = performance.now();
  }
}
