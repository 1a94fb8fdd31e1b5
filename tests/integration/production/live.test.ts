import { expect, it } from "vitest";
import { makeCrew } from "../../support/crew.ts";
import { editInRounds } from "../../support/rounds-of-edits.ts";
import { withTwoServers } from "../../support/two-servers.ts";

const EDITORS = 8;
const ROUNDS = 10;

it("lets one of many editors at two processes win each version, and all of them hear of it", async () => {
  await withTwoServers(async (first, second) => {
    const crew = await makeCrew(first, EDITORS);
    const { winners, others, lost, delays } = await editInRounds(crew, [first.url, second.url], ROUNDS);
    expect(winners).toEqual(Array.from({ length: ROUNDS }, () => 1));
    expect(others).toEqual([]);
    expect(lost).toEqual([]);
    expect(delays).toHaveLength(ROUNDS * EDITORS);
  });
}, 600_000);
