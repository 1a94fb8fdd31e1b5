import { beforeAll, describe, expect, it } from "vitest";
import { readDecisions } from "../../../lib/server/decisions/list.ts";
import { readDecision, readHistory } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, open, reads, settles } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let lighthouse: TestWorkspace;
let olga: Scope;
let ben: Scope;
let stranger: Scope;

beforeAll(async () => {
  harbour = await makeWorkspace("Harbour");
  lighthouse = await makeWorkspace("Lighthouse");
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
  stranger = await lighthouse.join("Zacharias Secret");
});

describe("a decision of another workspace", () => {
  const gone = { code: "not-found", detail: "There is no such decision.", fields: [] };

  it("is read, changed and undone exactly as one that never was", async () => {
    const reference = await open(olga);
    for (const name of [reference, "ZZZZZ"]) {
      await expect(readDecision(stranger, name)).rejects.toMatchObject(gone);
      await expect(readHistory(stranger, name)).rejects.toMatchObject(gone);
      await expect(give(stranger, name, reads(50))).rejects.toMatchObject(gone);
      await expect(give(stranger, name, reads(50), 1)).rejects.toMatchObject(gone);
      await expect(give(stranger, name, { type: "undo", input: {} })).rejects.toMatchObject(gone);
    }
  });

  it("stands in no list", async () => {
    await open(olga);
    expect(await readDecisions(stranger, { limit: 200 })).toEqual({ decisions: [], people: [], next: null });
  });

  it("cannot be named as the later one", async () => {
    const foreign = await open(stranger);
    const refusals = [];
    for (const by of [foreign, "ZZZZZ"]) {
      const reference = await open(olga);
      await give(olga, reference, settles);
      const command = { type: "supersede", input: { reason: "Replaced.", by } } as const;
      refusals.push(await give(olga, reference, command).catch((error: unknown) => error));
    }
    expect(refusals[0]).toMatchObject({ code: "invalid", fields: [{ field: "by" }] });
    expect(refusals[0]).toEqual(refusals[1]);
  });

  it("has people who cannot be named here, no more than people who do not exist", async () => {
    const nobody = "00000000-0000-7000-8000-000000000000";
    const reference = await open(olga);
    const refusals = [];
    for (const id of [stranger.personId, nobody]) {
      refusals.push(await open(olga, { owner: id }).catch((error: unknown) => error));
      refusals.push(
        await give(olga, reference, { type: "handOver", input: { to: id } }).catch((error: unknown) => error),
      );
    }
    expect(refusals[0]).toMatchObject({ code: "invalid", fields: [{ field: "owner" }] });
    expect(refusals[1]).toMatchObject({ code: "invalid", fields: [{ field: "to" }] });
    expect(refusals.slice(2)).toEqual(refusals.slice(0, 2));
  });
});

describe("the name of somebody from another workspace", () => {
  it("shows nowhere, even where their id stands as a title, an option, a reason or a choice", async () => {
    const id = stranger.personId;
    const reference = await open(olga, { title: id, question: id, options: [id] });
    await give(ben, reference, {
      type: "takePosition",
      input: { stance: "disagree", about: "facts", reason: id },
    });
    await give(olga, reference, { type: "weigh", input: { person: ben.personId, note: id } });
    await give(olga, reference, { type: "edit", input: { title: `${id} `.trim().toUpperCase() } });
    await give(olga, reference, { type: "edit", input: { title: id } });
    await give(olga, reference, { type: "edit", input: { question: null } });
    await give(olga, reference, { type: "edit", input: { question: id } });
    await give(olga, reference, { type: "decide", input: { choice: { text: id }, share: 80, tripwire: id } });
    const seen = [
      await readDecision(olga, reference),
      await readHistory(olga, reference),
      await readDecisions(olga, { limit: 200 }),
      await readDecisions(olga, { limit: 200, owner: id }),
    ];
    expect(JSON.stringify(seen)).not.toContain("Zacharias");
    expect(seen.map(({ people }) => people.map(({ name }) => name).sort())).toEqual([
      ["Ben", "Olga"],
      ["Ben", "Olga"],
      ["Olga"],
      [],
    ]);
  });
});

describe("a forecast", () => {
  it("is seen by nobody but whoever made it, in decision and history, until there is a review", async () => {
    const reference = await open(olga);
    await give(ben, reference, { type: "forecast", input: { probability: 17 } });
    await give(olga, reference, {
      type: "decide",
      input: { choice: { text: "Yes" }, share: 80, forecast: 93 },
    });
    const look = async (scope: Scope) => ({
      decision: (await readDecision(scope, reference)).forecasts.map(({ probability }) => probability),
      history: (await readHistory(scope, reference)).events
        .filter(({ type }) => type === "forecastMade")
        .map(({ data }) => data.probability),
    });
    expect(await look(olga)).toEqual({ decision: [93], history: [93] });
    expect(await look(ben)).toEqual({ decision: [17], history: [17] });
    expect(await look(harbour.steward)).toEqual({ decision: [], history: [] });
    await give(olga, reference, { type: "review", input: { verdict: "good" } });
    for (const scope of [olga, ben, harbour.steward]) {
      expect(await look(scope)).toEqual({ decision: [17, 93], history: [17, 93] });
    }
    await give(olga, reference, { type: "undo", input: {} });
    expect(await look(harbour.steward)).toEqual({ decision: [], history: [] });
  });
});
