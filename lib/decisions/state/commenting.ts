import type { Act } from "./act.ts";

/** One comment as it stands now; what it said before is in the history. */
export interface Comment extends Act {
  /** Null once it was deleted or erased. */
  readonly text: string | null;
  /** Numbers of the events that gave it its words, first to last. */
  readonly words: readonly number[];
  readonly mentions: readonly string[];
  /** The comment that begins its thread; null for that one itself. */
  readonly replyTo: number | null;
  /** The option, position or other part that the thread is about. */
  readonly about: number | null;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
}
