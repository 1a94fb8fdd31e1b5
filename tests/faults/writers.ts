import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Crew } from "../support/crew.ts";
import type { Browser } from "../support/http.ts";

/** Longer than this no request may hang, whatever dies under it. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;
const receipt = z.object({ reference: z.string(), version: z.number() });

/** One write that the server has acknowledged; its mark stands in its words, so that it can be found again. */
export interface Acknowledged {
  readonly kind: "open" | "reading";
  readonly mark: string;
  readonly reference: string;
}

export interface Storm {
  readonly acknowledged: readonly Acknowledged[];
  /** Attempts that ended without an answer or with "unavailable", and were made again. */
  readonly retries: number;
  /** Answers that a retry got from the first attempt's row. */
  readonly replays: number;
  readonly hangs: number;
  /** Anything that is neither an acknowledgement nor "try again". */
  readonly surprises: readonly string[];
}

export class Writers {
  readonly acknowledged: Acknowledged[] = [];
  readonly surprises: string[] = [];
  retries = 0;
  replays = 0;
  hangs = 0;
  private stopped = false;
  private readonly running: Promise<unknown>;

  constructor(private readonly crew: Crew) {
    this.running = Promise.all(crew.members.map((member) => this.write(member)));
  }

  /** Waits until that many more writes were acknowledged. */
  async progress(writes: number): Promise<void> {
    const goal = this.acknowledged.length + writes;
    while (this.acknowledged.length < goal && this.surprises.length === 0) await sleep(20);
  }

  /** Lets everybody finish what they have begun, retries included. */
  async finish(): Promise<Storm> {
    this.stopped = true;
    await this.running;
    const { acknowledged, retries, replays, hangs, surprises } = this;
    return { acknowledged, retries, replays, hangs, surprises };
  }

  private async write(browser: Browser): Promise<void> {
    const { decisions } = this.crew;
    while (!this.stopped && this.surprises.length === 0) {
      const opening = `Opened as ${randomUUID()}`;
      const reference = await this.insist(browser, "open", opening, decisions, {
        title: opening,
        door: "two_way",
      });
      for (let number = 0; reference && number < 3 && !this.stopped; number++) {
        const mark = `Read as ${randomUUID()}`;
        const body = { share: 10 * number, note: mark };
        await this.insist(browser, "reading", mark, `${decisions}/${reference}/log-reading`, body);
      }
    }
  }

  /** Sends one write until it is acknowledged, always with the same key. */
  private async insist(
    browser: Browser,
    kind: Acknowledged["kind"],
    mark: string,
    path: string,
    body: object,
  ): Promise<string | null> {
    const sending = { body, key: randomUUID(), timeout: PATIENCE_MS };
    for (;;) {
      const answer = await browser.send("POST", path, sending).catch((error: unknown) => {
        if (error instanceof Error && error.name === "TimeoutError") this.hangs += 1;
        return null;
      });
      if (answer && answer.status < 300) {
        const { reference } = receipt.parse(answer.body);
        if (answer.headers["idempotent-replayed"]) this.replays += 1;
        this.acknowledged.push({ kind, mark, reference });
        return reference;
      }
      if (answer && answer.status !== 503) {
        this.surprises.push(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
        return null;
      }
      this.retries += 1;
      await sleep(PAUSE_MS);
    }
  }
}
