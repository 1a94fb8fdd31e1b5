const MINUTE_MS = 60_000;
const SHARE_EVERY_MS = 1_000;

/** Adds what this process counted in a minute to what all have counted, and gives the sums. */
export type ShareCounts = (
  minute: number,
  counted: ReadonlyMap<string, number>,
) => Promise<ReadonlyMap<string, number>>;

interface Count {
  /** By all processes, as far as they had told when we last asked. */
  shared: number;
  /** By this one, since. */
  own: number;
}

/**
 * Counts requests by the minute. Whether one more is let through is told from memory, and the counts of all processes are put
 * together once a second: a request waits for nothing, and a limit may be overrun by what arrives within that second.
 */
export class RequestWindow {
  #minute = 0;
  readonly #counts = new Map<string, Count>();
  #sharedAt = 0;
  #telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly share: ShareCounts,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Counts a request; tells after how many seconds to come again where the limit is reached, else null. */
  take(subject: string, limit: number, now: number): number | null {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts.clear();
    }
    const count = this.#counts.get(subject) ?? { shared: 0, own: 0 };
    this.#counts.set(subject, count);
    const full = count.shared + count.own >= limit;
    if (!full) count.own += 1;
    if (now - this.#sharedAt >= SHARE_EVERY_MS) {
      this.#sharedAt = now;
      void this.tell().catch(this.onFailure);
    }
    return full ? Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000) : null;
  }

  /** Puts the counts of all processes together; once it has, everything counted before has been told, by whoever set out first. */
  tell(): Promise<void> {
    const next = () => this.#tellNow();
    this.#telling = this.#telling.then(next, next);
    return this.#telling;
  }

  async #tellNow(): Promise<void> {
    const minute = this.#minute;
    const told = new Map<string, number>();
    for (const [subject, count] of this.#counts) {
      if (count.own === 0) continue;
      told.set(subject, count.own);
      count.shared += count.own;
      count.own = 0;
    }
    if (told.size === 0) return;
    const sums = await this.share(minute, told);
    if (this.#minute !== minute) return;
    for (const [subject, sum] of sums) {
      const count = this.#counts.get(subject);
      if (count) count.shared = Math.max(count.shared, sum);
    }
  }
}
