import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { env } from "../env.ts";
import { log } from "../log.ts";
import { PASSER_BY } from "../passer-by.ts";
import { addressOf } from "./address.ts";
import { RequestWindow } from "./window.ts";

/** The requests of all processes, by person, token or (for those who are nobody) address. */
export async function shareCounts(
  minute: number,
  counted: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  // In one order, so that two processes never wait for each other.
  const entries = [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = await database().$queryRaw<{ subject: string; count: number }[]>`
    INSERT INTO request_count AS kept (subject, minute, count)
    SELECT subject, ${minute}::bigint, count
      FROM unnest(${entries.map(([subject]) => subject)}::text[], ${entries.map(([, n]) => n)}::int[]) AS given (subject, count)
    ON CONFLICT (subject, minute) DO UPDATE SET count = kept.count + excluded.count
    RETURNING subject, count`;
  return new Map(rows.map(({ subject, count }) => [subject, count]));
}

const window = new RequestWindow(shareCounts, (error) =>
  log.warn({ err: error }, "requests are counted by this process alone for the moment"),
);

interface Asking {
  readonly personId: string;
  readonly token?: { readonly id: string };
}

/** A token may ask half as often as a person: what is in a loop by mistake should be noticed. */
const TOKEN_SHARE = 2;

function subjectOf({ personId, token }: Asking, headers: Headers): string {
  if (token) return `token ${token.id}`;
  // Whoever looks at the sample workspace without being anybody shares an id with all others.
  return personId === PASSER_BY ? `address ${addressOf(headers)}` : `person ${personId}`;
}

/** Refuses somebody who asks too often. Costs no statement. */
export function countRequest(who: Asking, headers: Headers): void {
  const { requestsPerMinute } = env();
  if (requestsPerMinute === 0) return;
  const limit = who.token ? Math.ceil(requestsPerMinute / TOKEN_SHARE) : requestsPerMinute;
  const wait = window.take(subjectOf(who, headers), limit, Date.now());
  if (wait === null) return;
  const detail = `At most ${limit} requests a minute are answered. Try again in ${wait} seconds.`;
  throw new AjarError("too-many-requests", detail, [], {}, wait);
}

/** The same for a link that shows figures to anybody: all its readers together ask no more than a person may. */
export function countLink(id: string): void {
  countRequest({ personId: `link ${id}` }, new Headers());
}

const KEPT_MINUTES = 5;

export async function forgetOldCounts(): Promise<void> {
  const oldest = BigInt(Math.floor(Date.now() / 60_000) - KEPT_MINUTES);
  await database().requestCount.deleteMany({ where: { minute: { lt: oldest } } });
}
