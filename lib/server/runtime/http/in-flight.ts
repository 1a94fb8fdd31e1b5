import type { ServerResponse } from "node:http";

/** Counts the requests that are being answered, so that stopping can wait for the last one. */
export class InFlight {
  #open = 0;
  #waiting: (() => void)[] = [];

  add(response: ServerResponse): void {
    this.#open += 1;
    response.once("close", () => {
      this.#open -= 1;
      if (this.#open === 0) for (const done of this.#waiting.splice(0)) done();
    });
  }

  get count(): number {
    return this.#open;
  }

  /** Resolves when none is left, or when patience ends. */
  async empty(milliseconds: number): Promise<void> {
    if (this.#open === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([patience, new Promise<void>((resolve) => this.#waiting.push(resolve))]);
    clearTimeout(timer);
  }
}
