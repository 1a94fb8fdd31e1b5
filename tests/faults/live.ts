import { makeCrew } from "../support/crew.ts";
import { editInRounds } from "../support/rounds-of-edits.ts";
import { withTwoServers } from "../support/two-servers.ts";

// `npm run faults:live -- 200 50`: two app processes on one database, so many rounds, so many editors.

const ROUNDS = Number(process.argv[2] ?? 200);
const EDITORS = Number(process.argv[3] ?? 50);
const WITHIN_MS = 1_000;

await withTwoServers(async (first, second) => {
  const crew = await makeCrew(first, EDITORS);
  const { winners, others, lost, delays } = await editInRounds(crew, [first.url, second.url], ROUNDS);
  const sorted = [...delays].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  const wrong = winners.filter((count) => count !== 1).length;
  const late = sorted.filter((delay) => delay > WITHIN_MS).length;
  console.log(
    `${ROUNDS} rounds of ${EDITORS} editors at two processes: ${wrong} rounds without exactly one winner, ${lost.length} edits lost, other answers: ${others.join() || "none"}.`,
  );
  console.log(
    `${delays.length} notices arrived after ${at(0.5)} ms (median), ${at(0.95)} ms (p95), ${at(1)} ms (latest); ${late} later than a second.`,
  );
  process.exitCode = wrong + late + lost.length + others.length === 0 ? 0 : 1;
});
