import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { hashSecret } from "../secrets.ts";

/** Slows guessing: of passwords and codes by account, address or known device, of links by address; and the making of copies. */

/** How many tries in a row are free; a whole office may share one address. */
const FREE = { account: 5, device: 10, address: 15, links: 20, copies: 10 } as const;
const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 3600;
/** After so long without a try it begins anew. */
const FORGOTTEN_MS = 24 * 60 * 60 * 1000;

export interface Guessed {
  readonly by: keyof typeof FREE;
  readonly what: string;
}

const bucketOf = ({ by, what }: Guessed) => hashSecret(`${by} ${what}`);

// The clock and not `now()`: a statement that waited for another began before it.

/** Counts a try; false where the place is closed. After the free tries each one doubles the time until the next is heard. */
export async function countTry(place: Guessed): Promise<boolean> {
  const free = FREE[place.by];
  const counted = await database().$queryRaw<unknown[]>`
    INSERT INTO guess_bucket AS kept (bucket, count, last_at, open_at) VALUES (${bucketOf(place)}, 1, clock_timestamp(), clock_timestamp())
    ON CONFLICT (bucket) DO UPDATE SET (count, last_at, open_at) = (
      SELECT n, clock_timestamp(), clock_timestamp() + CASE WHEN n < ${free} THEN interval '0' ELSE
               least(${FIRST_WAIT_S} * 2 ^ least(n - ${free}, 20), ${LONGEST_WAIT_S}) * interval '1 second' END
        FROM (SELECT CASE WHEN kept.last_at < clock_timestamp() - ${FORGOTTEN_MS} * interval '1 millisecond' THEN 1
                          ELSE kept.count + 1 END AS n) AS next)
     WHERE kept.open_at <= clock_timestamp()
    RETURNING count`;
  return counted.length > 0;
}

const spoken = (seconds: number) =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

const reason = (by: Guessed["by"]) =>
  by === "copies" ? "Several copies were made from here just now." : "There were too many wrong tries.";

/** Refuses whoever has to wait in this place. */
export async function requireOpen(place: Guessed): Promise<void> {
  const found = await database().guessBucket.findUnique({ where: { bucket: bucketOf(place) } });
  const wait = Math.ceil(((found?.openAt.getTime() ?? 0) - Date.now()) / 1000);
  if (wait <= 0) return;
  const detail = `${reason(place.by)} Try again in ${spoken(wait)}.`;
  throw new AjarError("too-many-requests", detail, [], {}, wait);
}

/** Counts a try before it is looked at, so that a thousand at the same moment are no way around. */
export async function takeTry(place: Guessed): Promise<void> {
  if (await countTry(place)) return;
  await requireOpen(place);
  // It opened just now, which is as good as a moment later.
  await countTry(place);
}

/** It was right: the place begins anew. */
export async function forgetTries(place: Guessed): Promise<void> {
  await database().guessBucket.deleteMany({ where: { bucket: bucketOf(place) } });
}

export async function forgetOldGuesses(): Promise<void> {
  await database().guessBucket.deleteMany({
    where: { lastAt: { lt: new Date(Date.now() - FORGOTTEN_MS) } },
  });
}
