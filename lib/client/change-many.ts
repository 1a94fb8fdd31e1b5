import type { Door } from "@/lib/decisions/words";
import type { Receipt } from "@/lib/server/decisions/resource/receipt";
import { sendAct, sendEdit } from "./acts.ts";
import { copyAfter } from "./conflict.ts";
import type { Summary } from "./decision-list.ts";
import { Problem } from "./problem.ts";

/** One thing to change about several decisions, so that each of them can be taken back. */
export type Change =
  | { readonly what: "door"; readonly door: Door; readonly reason: string }
  | { readonly what: "tags"; readonly on: readonly string[]; readonly off: readonly string[] }
  | { readonly what: "owner"; readonly to: string; readonly reason: string };

type Changing = Pick<Summary, "reference" | "version" | "title" | "door" | "tags" | "owner">;

export interface Changed {
  readonly done: readonly Receipt[];
  /** How many were so already. */
  readonly same: number;
  readonly left: readonly {
    readonly reference: string;
    readonly title: string | null;
    readonly why: string;
  }[];
}

const folded = (tag: string) => tag.toLowerCase();

/**
 * Tags after some were put on and some taken off, whatever their case; those that stay keep their order and their case.
 *
 * @example tagsAfter(["Quay", "ice"], ["rope"], ["ICE"]) // ["Quay", "rope"]
 */
export function tagsAfter(tags: readonly string[], on: readonly string[], off: readonly string[]): string[] {
  const gone = new Set(off.map(folded));
  const kept = tags.filter((tag) => !gone.has(folded(tag)));
  const there = new Set(kept.map(folded));
  return [...kept, ...on.filter((tag) => !there.has(folded(tag)))];
}

function isSo({ door, tags, owner }: Changing, change: Change): boolean {
  if (change.what === "door") return door === change.door;
  if (change.what === "owner") return owner === change.to;
  const after = tagsAfter(tags, change.on, change.off);
  return after.length === tags.length && after.every((tag, place) => tag === tags[place]);
}

const reasoned = (reason: string) => (reason === "" ? {} : { reason });

async function changeOne(slug: string, decision: Changing, change: Change): Promise<Receipt> {
  const place = { slug, reference: decision.reference };
  if (change.what === "door")
    return sendAct(place, { type: "setDoor", input: { door: change.door, ...reasoned(change.reason) } });
  if (change.what === "owner")
    return sendAct(place, { type: "handOver", input: { to: change.to, ...reasoned(change.reason) } });
  for (let from = decision; ; ) {
    try {
      return await sendEdit(place, { tags: tagsAfter(from.tags, change.on, change.off) }, from.version);
    } catch (error) {
      // Somebody was faster, maybe with other tags: theirs stay.
      const current = copyAfter(error);
      if (current === null || current.version === from.version) throw error;
      from = current;
    }
  }
}

const whyNot = ({ message, detail, fields }: Problem) =>
  Object.values(fields).join(" ") || detail || `${message}.`;

/**
 * Changes several decisions one after the other: each is a deed of its own, and what cannot be changed stays as it is and is told.
 *
 * @param onProgress hears how many have been tried.
 */
export async function changeMany(
  slug: string,
  decisions: readonly Changing[],
  change: Change,
  onProgress: (tried: number) => void,
): Promise<Changed> {
  const done: Receipt[] = [];
  const left: Changed["left"][number][] = [];
  const differing = decisions.filter((decision) => !isSo(decision, change));
  for (const [place, decision] of differing.entries()) {
    try {
      done.push(await changeOne(slug, decision, change));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      left.push({ reference: decision.reference, title: decision.title, why: whyNot(error) });
    }
    onProgress(place + 1);
  }
  return { done, same: decisions.length - differing.length, left };
}

/** Takes back what was changed, and says how many could be. */
export async function changeBack(slug: string, done: readonly Receipt[]): Promise<number> {
  let taken = 0;
  for (const { reference, batch } of done) {
    try {
      await sendAct({ slug, reference }, { type: "undo", input: { batch } });
      taken += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return taken;
}
