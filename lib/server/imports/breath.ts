import { setTimeout as sleep } from "node:timers/promises";

/** How long an import works before it lets other requests go first, and for how long; in milliseconds. */
const WORK = 2;
const REST = 1;

/** Long work on the thread that everybody shares: `due()` says when it is somebody else's turn. */
export class Breath {
  #since = performance.now();

  due(): boolean {
    return performance.now() - this.#since > WORK;
  }

  async take(): Promise<void> {
    await sleep(REST);
    this.#since = performance.now();
  }
}
