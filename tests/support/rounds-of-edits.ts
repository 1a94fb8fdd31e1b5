import { z } from "zod";
import type { Crew } from "./crew.ts";
import { Browser, type HttpAnswer } from "./http.ts";
import { Watcher } from "./watchers.ts";

const receipt = z.object({ reference: z.string(), version: z.number() });
const history = z.object({ events: z.array(z.object({ type: z.string(), data: z.looseObject({}) })) });

export interface RoundsOfEdits {
  /** How many won, by round; one each is what it should be. */
  readonly winners: readonly number[];
  /** Statuses of answers that are neither a success nor a conflict. */
  readonly others: readonly number[];
  /** Titles that won and do not stand in the history. */
  readonly lost: readonly string[];
  /** Milliseconds from the winner's answer until somebody heard of it; one for every editor in every round. */
  readonly delays: readonly number[];
}

/**
 * Everybody has one decision open, at one of several processes, and edits it at the same moment, round after round: with the
 * version that all of them have heard of.
 */
export async function editInRounds(
  { members, decisions }: Crew,
  urls: readonly string[],
  rounds: number,
): Promise<RoundsOfEdits> {
  const editors = members.map(
    (member, place) => new Browser(urls[place % urls.length] ?? "", member.cookies),
  );
  const [owner] = members;
  if (!owner) throw new Error("There is nobody to edit.");
  const body = { title: "Edited by everybody", door: "two_way" };
  const opened = receipt.parse((await owner.must(201, "POST", decisions, { body })).body);
  // Only who opened it may edit its words: everybody is a browser of hers, at a process of their own.
  const hers = editors.map((_, place) => new Browser(urls[place % urls.length] ?? "", owner.cookies));
  const one = `${decisions}/${opened.reference}`;
  const live = `${decisions.replace(/decisions$/, "live")}?decision=${opened.reference}`;
  const watchers = await Promise.all(
    editors.map((editor, place) => Watcher.open(urls[place % urls.length] ?? "", editor, live)),
  );
  const winners: number[] = [];
  const others: number[] = [];
  const won: string[] = [];
  const delays: number[] = [];
  let { version } = opened;
  for (let round = 0; round < rounds; round++) {
    let answeredAt = 0;
    const edit = async (browser: Browser, place: number): Promise<HttpAnswer> => {
      const title = `Round ${round} by ${place}`;
      const answer = await browser.send("PATCH", one, { body: { title }, version });
      if (answer.status === 200) {
        answeredAt = performance.now();
        won.push(title);
      } else if (answer.status !== 409) others.push(answer.status);
      return answer;
    };
    const before = won.length;
    await Promise.all(hers.map(edit));
    winners.push(won.length - before);
    version += won.length - before;
    const heard = await Promise.all(watchers.map((watcher) => watcher.hears(version)));
    delays.push(...heard.map((at) => Math.max(0, at - answeredAt)));
  }
  for (const watcher of watchers) watcher.close();
  const { events } = history.parse((await owner.must(200, "GET", `${one}/history`)).body);
  const kept = new Set(events.map(({ data }) => data.to));
  return { winners, others, lost: won.filter((title) => !kept.has(title)), delays };
}
