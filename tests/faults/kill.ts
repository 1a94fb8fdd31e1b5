import { type Round, runRounds, type Victim } from "./rounds.ts";

// `npm run faults -- 50`

const count = Number(process.argv[2] ?? 50);

const { rounds, storm, aftermath } = await runRounds(count, ({ number, victim, readyAfterMs }) => {
  console.log(`${String(number).padStart(3)}  killed the ${victim}, ready again after ${readyAfterMs} ms`);
});

function summary(victim: Victim): string {
  const times = rounds
    .filter((round: Round) => round.victim === victim)
    .map(({ readyAfterMs }) => readyAfterMs);
  const sorted = times.sort((a, b) => a - b);
  return `${victim}: ${sorted.length} times, ready after ${sorted[sorted.length >> 1]} ms (median), ${sorted.at(-1)} ms (longest)`;
}

for (const victim of ["app", "database", "database, orderly"] as const) console.log(summary(victim));
const { lost, doubled, unasked, torn } = aftermath;
console.log(
  `${storm.acknowledged.length} writes acknowledged, ${storm.retries} attempts made again, ${storm.replays} of them had been done already, ${storm.hangs} hung.`,
);
console.log(`Lost ${lost.length}, doubled ${doubled.length}, unasked ${unasked}, torn ${torn.length}.`);
for (const line of [...lost, ...doubled, ...torn, ...storm.surprises]) console.log(`  ${line}`);
const wrong = lost.length + doubled.length + torn.length + storm.surprises.length + storm.hangs + unasked;
process.exitCode = wrong === 0 ? 0 : 1;
