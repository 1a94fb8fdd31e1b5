import type { History } from "@/lib/client/decisions";
import { lineOf } from "./history-words.ts";
import type { Room } from "./room.tsx";

const last = (history: History): number => history.events.at(-1)?.seq ?? 0;

/** What others did between two readings of the history, in one line; null where they did nothing that one may see. */
export function newsOf(
  before: History | undefined,
  after: History,
  { viewer, members, zone }: Pick<Room, "viewer" | "members" | "zone">,
): string | null {
  if (before === undefined) return null;
  const news = after.events.filter(({ seq, actor }) => seq > last(before) && actor !== viewer.id);
  const [first] = news;
  if (!first) return null;
  const names = new Map([...after.people, ...after.teams, ...members].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? "Somebody";
  const { what } = lineOf(first, { events: after.events, nameOf, zone });
  const more = news.length - 1;
  return `${nameOf(first.actor)} ${what}${more > 0 ? `, and ${more} more` : ""}`;
}
