import type { Notice } from "./notice.ts";

const KEPT_MS = 60_000;
const MOST = 2_000;
/** The page was made by another clock. */
const MARGIN_MS = 2_000;

/** What was heard within the last minute, for those whose page was made a moment before their stream began. */
export class Recent {
  #heard: { readonly at: number; readonly notice: Notice }[] = [];
  /** From when on nothing was missed. */
  #whole = Number.POSITIVE_INFINITY;

  begin(now = Date.now()): void {
    this.#heard = [];
    this.#whole = now;
  }

  note(notice: Notice, now = Date.now()): void {
    this.#heard.push({ at: now, notice });
    const gone = this.#heard.findIndex(({ at }) => at >= now - KEPT_MS);
    const surplus = Math.max(gone, this.#heard.length - MOST);
    if (surplus <= 0) return;
    const last = this.#heard[surplus - 1];
    this.#heard = this.#heard.slice(surplus);
    this.#whole = Math.max(this.#whole, last?.at ?? now);
  }

  /** What happened in a workspace since then; null where that is not known. */
  since(workspaceId: string, moment: Date): Notice[] | null {
    const from = moment.getTime() - MARGIN_MS;
    if (from < this.#whole) return null;
    return this.#heard.flatMap(({ at, notice }) =>
      at >= from && notice.workspaceId === workspaceId ? [notice] : [],
    );
  }
}
