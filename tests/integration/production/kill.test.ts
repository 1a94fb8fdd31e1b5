import { expect, it } from "vitest";
import { runRounds } from "../../faults/rounds.ts";

const ROUNDS = 5;

it("loses, tears and doubles no acknowledged write while app and database are killed in turn", async () => {
  const { rounds, storm, aftermath } = await runRounds(ROUNDS, () => {});
  expect(aftermath).toEqual({ lost: [], doubled: [], unasked: 0, torn: [] });
  expect(storm).toMatchObject({ surprises: [], hangs: 0 });
  expect(rounds.map(({ victim }) => victim)).toEqual([
    "app",
    "database",
    "app",
    "database",
    "app",
    "database, orderly",
  ]);
  // Without a write in the air when something died, nothing was put to the test.
  expect(storm.retries).toBeGreaterThan(0);
}, 400_000);
