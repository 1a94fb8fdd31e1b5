import { readDiscussion } from "../../lib/server/comments/queries.ts";
import { database } from "../../lib/server/db.ts";
import { readWhole } from "../../lib/server/decisions/queries.ts";
import { loadPolicies } from "../../lib/server/decisions/world.ts";
import { readMembers } from "../../lib/server/people/queries.ts";
import { migrate } from "../../lib/server/runtime/migrate.ts";
import { startEmbedded } from "../../lib/server/runtime/postgres/supervisor.ts";
import { drain } from "../../lib/server/runtime/state.ts";
import { makeDirectory } from "../support/make-directory.ts";
import { makeWorkspace } from "../support/workspace.ts";
import { disagrees, give, open, reads } from "../support/writing.ts";

// What the page of one decision reads, at 200 events and 100 comments: `npm run bench:decision`

const EVENTS = 200;
const COMMENTS = 100;
const ROUNDS = 300;
const GOAL_MS = 60;

const directory = makeDirectory();
const embedded = await startEmbedded(directory, () => {});
process.env.DATABASE_URL = embedded.url;
process.env.AJAR_SECRET = "a secret that is long enough for everybody";
await migrate(embedded.url, () => {});
const place = await makeWorkspace();
const olga = await place.join("Olga");
const people = await Promise.all(Array.from({ length: 20 }, (_, number) => place.join(`Member ${number}`)));
const reference = await open(olga, {
  options: ["Postgres", "Kafka"],
  question: "Load is growing. ".repeat(40),
});
for (let event = 0; event < EVENTS; event++) {
  const who = people[event % people.length] ?? olga;
  await give(who, reference, event % 3 ? reads(event % 100) : disagrees(`It will not hold ${event} jobs.`));
}
for (let comment = 0; comment < COMMENTS; comment++) {
  const who = people[comment % people.length] ?? olga;
  const text = `**Number ${comment}** for <@${olga.personId}>: a list\n\n- one\n- two\n\nand https://example.org/${comment}.`;
  await give(who, reference, { type: "comment", input: { text } });
}

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.slice(ROUNDS / 10).sort((a, b) => a - b);
}

const page = () =>
  Promise.all([readWhole(olga, reference), readMembers(olga), loadPolicies(database(), olga.workspaceId)]);
for (const [what, work] of [
  ["The page", page],
  ["The discussion", () => readDiscussion(olga, reference)],
] as const) {
  const times = await timed(work);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  const p95 = at(0.95);
  console.log(
    `${what}: median ${at(0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; the goal of ${GOAL_MS} ms is ${p95 <= GOAL_MS ? "met" : "missed"}.`,
  );
}
for (const { close } of drain().closers()) await close();
await embedded.stop();
