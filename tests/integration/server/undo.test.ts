import { beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import { database } from "../../../lib/server/db.ts";
import { readDecisions } from "../../../lib/server/decisions/list.ts";
import { readDecision, readHistory } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, figures } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { agrees, disagrees, give, open, reads, settles, undoes } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let olga: Scope;
let ben: Scope;
let cleo: Scope;

beforeAll(async () => {
  harbour = await makeWorkspace();
  [olga, ben, cleo] = [await harbour.join("Olga"), await harbour.join("Ben"), await harbour.join("Cleo")];
});

async function idOf(reference: string): Promise<string> {
  const where = { workspaceId_reference: { workspaceId: harbour.id, reference } };
  return (await database().decision.findUniqueOrThrow({ where })).id;
}

/** Everything that anybody but a reader of the history can see of a decision. */
async function seen(reference: string) {
  const { version: _, ...decision } = await readDecision(olga, reference);
  const { decisions } = await readDecisions(olga, { limit: 200 });
  const listed = decisions.filter((row) => row.reference === reference).map(({ version: __, ...row }) => row);
  return { decision, listed, figures: await figures(await idOf(reference)) };
}

/** An open decision that Ben doubts, weighed, with an ask that waits for his answer. */
async function doubted(): Promise<string> {
  const reference = await open(olga, { share: 40, options: ["Postgres", "Kafka"] });
  await give(ben, reference, disagrees());
  await give(olga, reference, { type: "weigh", input: { person: ben.personId, note: "Seen." } });
  await give(olga, reference, { type: "askToCommit", input: { person: ben.personId } });
  return reference;
}

async function decided(): Promise<string> {
  const reference = await doubted();
  await give(olga, reference, settles);
  return reference;
}

const reason = "New facts.";
const cases: [string, () => Promise<string>, () => Scope, () => Command][] = [
  ["a reading", doubted, () => olga, () => reads(70)],
  ["a position", doubted, () => cleo, () => agrees],
  ["a change of position that answers an ask", doubted, () => ben, () => agrees],
  ["a forecast", doubted, () => cleo, () => ({ type: "forecast", input: { probability: 10 } })],
  [
    "an edit",
    doubted,
    () => olga,
    () => ({ type: "edit", input: { title: "Which one?", due: "2100-01-01" } }),
  ],
  ["an option", doubted, () => olga, () => ({ type: "addOption", input: { label: "Redis" } })],
  ["a change of door", doubted, () => olga, () => ({ type: "setDoor", input: { door: "one_way", reason } })],
  ["handing over", doubted, () => olga, () => ({ type: "handOver", input: { to: ben.personId } })],
  [
    "a weighing",
    doubted,
    () => olga,
    () => ({ type: "weigh", input: { person: ben.personId, note: "Again." } }),
  ],
  ["a commitment", doubted, () => ben, () => ({ type: "commit", input: {} })],
  ["declining", doubted, () => ben, () => ({ type: "decline", input: { reason } })],
  ["stepping back", doubted, () => ben, () => ({ type: "stepBack", input: {} })],
  ["deciding, which expires an ask", doubted, () => olga, () => settles],
  ["dropping", doubted, () => olga, () => ({ type: "drop", input: { reason } })],
  ["reopening", decided, () => olga, () => ({ type: "reopen", input: { reason } })],
  ["reversing", decided, () => olga, () => ({ type: "reverse", input: { reason } })],
  ["superseding", decided, () => olga, () => ({ type: "supersede", input: { reason } })],
  ["a review", decided, () => olga, () => ({ type: "review", input: { verdict: "bad" } })],
];

describe("undoing", () => {
  it.each(cases)(
    "%s leaves no trace but in the history, which keeps both",
    async (_, prepare, who, command) => {
      const reference = await prepare();
      const before = await seen(reference);
      const done = await give(who(), reference, command());
      expect(await seen(reference)).not.toEqual(before);
      const undone = await give(who(), reference, undoes);
      expect(await seen(reference)).toEqual(before);
      expect(undone.version).toBe(done.version + 1);
      const { events } = await readHistory(who(), reference);
      const last = events.slice(-done.events.length - 1);
      expect(last.map(({ type }) => type)).toEqual([...done.events.map(({ type }) => type), "undone"]);
      expect(last.map((event) => event.undone)).toEqual([...done.events.map(() => true), false]);
    },
  );

  it("of a closing makes room for another one", async () => {
    const reference = await doubted();
    await give(olga, reference, settles);
    await give(olga, reference, undoes);
    await give(ben, reference, { type: "commit", input: {} });
    await give(olga, reference, settles);
    expect(await readDecision(olga, reference)).toMatchObject({
      status: "decided",
      outcomes: [{ by: olga.personId }],
      commitments: [{ status: "committed", sincere: true }],
    });
  });
});

describe("undoing an opening", () => {
  it("hides the decision everywhere and keeps its history in the store", async () => {
    const reference = await open(olga, { options: ["Postgres"], share: 40 });
    const id = await idOf(reference);
    await give(olga, reference, undoes);
    const gone = { code: "not-found", detail: "There is no such decision." };
    await expect(readDecision(olga, reference)).rejects.toMatchObject(gone);
    await expect(readHistory(olga, reference)).rejects.toMatchObject(gone);
    await expect(give(olga, reference, reads(50))).rejects.toMatchObject(gone);
    await expect(give(olga, reference, undoes)).rejects.toMatchObject(gone);
    const { decisions } = await readDecisions(olga, { limit: 200 });
    expect(decisions.map((row) => row.reference)).not.toContain(reference);
    const left = Object.values(await figures(id)).flat();
    expect(left).toEqual([]);
    const events = await asOwner("SELECT type FROM event WHERE decision_id = $1 ORDER BY seq", [id]);
    expect(events.map(({ type }) => type)).toEqual(["opened", "optionAdded", "readingLogged", "undone"]);
  });

  it("also where another decision names it as the later one", async () => {
    const old = await decided();
    const successor = await open(olga);
    const superseded = { type: "supersede", input: { reason, by: successor } } as const;
    await give(olga, old, superseded);
    expect(await readDecision(olga, old)).toMatchObject({ turns: [{ successor }] });
    await give(olga, successor, undoes);
    expect(await readDecision(olga, old)).toMatchObject({ turns: [{ successor: null }] });
    const { events } = await readHistory(olga, old);
    expect(events.at(-1)).toMatchObject({ type: "superseded", data: { by: null } });
    await expect(give(olga, await decided(), superseded)).rejects.toMatchObject({
      code: "invalid",
      fields: [{ field: "by" }],
    });
  });
});
