import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** How long long work goes on before it lets others go first, and for how long; in milliseconds. */
const WORK = 2;
const REST = 1;

/** Long work beside other work on one thread: `due()` says when it is somebody else's turn. */
export class Breath {
  #since = performance.now();
  readonly #alone: boolean;

  /** `alone` in a process that answers no requests: there only what came in meanwhile has to get its turn, as from the database. */
  constructor({ alone = false } = {}) {
    this.#alone = alone;
  }

  due(): boolean {
    return performance.now() - this.#since > WORK;
  }

  async take(): Promise<void> {
    await (this.#alone ? nextTurn() : sleep(REST));
    this.#since = performance.now();
  }
}
