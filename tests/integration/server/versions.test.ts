import { beforeAll, describe, expect, it } from "vitest";
import { AjarError } from "../../../lib/errors.ts";
import { readDecision, readHistory } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { contents } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { give, open, reads } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;
let ben: Scope;

beforeAll(async () => {
  const harbour = await makeWorkspace();
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
});

describe("a stale version", () => {
  it("changes nothing and answers with the current copy, as this person may see it", async () => {
    const reference = await open(olga);
    await give(ben, reference, { type: "forecast", input: { probability: 10 } });
    await give(olga, reference, { type: "edit", input: { title: "Mended" } }, 2);
    const before = await contents();
    const edit = { type: "edit", input: { title: "Overwritten" } } as const;
    const current = await readDecision(olga, reference);
    for (const stale of [1, 2, 4, 999]) {
      await expect(give(olga, reference, edit, stale)).rejects.toMatchObject({
        code: "version-conflict",
        extra: { current },
      });
    }
    expect(await contents()).toEqual(before);
    expect(await readDecision(olga, reference)).toMatchObject({ version: 3, title: "Mended", forecasts: [] });
  });

  it("is looked at before the rules: whoever saw something else hears that first", async () => {
    const reference = await open(olga);
    const edit = { type: "edit", input: { title: "Not mine to edit" } } as const;
    await expect(give(ben, reference, edit, 7)).rejects.toMatchObject({ code: "version-conflict" });
    await expect(give(ben, reference, edit, 1)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("many at once on one decision", () => {
  it("with the same version: one gets through, whoever it is", async () => {
    const reference = await open(olga);
    const shares = Array.from({ length: 16 }, (_, number) => number);
    const answers = await Promise.allSettled(shares.map((share) => give(olga, reference, reads(share), 1)));
    const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
    expect(refused).toHaveLength(15);
    expect(refused.every((error) => error instanceof AjarError && error.code === "version-conflict")).toBe(
      true,
    );
    expect(await readDecision(olga, reference)).toMatchObject({ version: 2, readings: [{}] });
  });

  it("without a version: all get through, one after the other, and the history has no gap", async () => {
    const reference = await open(olga);
    const shares = Array.from({ length: 16 }, (_, number) => number);
    const receipts = await Promise.all(shares.map((share) => give(ben, reference, reads(share))));
    expect(receipts.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
      shares.map((share) => share + 2),
    );
    const { events } = await readHistory(olga, reference);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
    const times = events.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
  });

  it("take one position each, and a person's second one at the same time is refused or comes after", async () => {
    const reference = await open(olga);
    const agree = { type: "takePosition", input: { stance: "agree" } } as const;
    const answers = await Promise.allSettled(
      [olga, ben, olga, ben].map((who) => give(who, reference, agree)),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect((await readDecision(olga, reference)).positions).toHaveLength(2);
  });
});
