import { beforeAll, describe, expect, it } from "vitest";
import type { CommandInput } from "../../../lib/decisions/commands.ts";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { changeDecision } from "../../../lib/server/decisions/commands.ts";
import { readDecision, readHistory } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { imported } from "../../support/importing.ts";
import { countRows } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { disagrees, give, newWrite, open, reads, settles, undoes } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let olga: Scope;
let ben: Scope;

beforeAll(async () => {
  harbour = await makeWorkspace();
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
});

const decided = async (input: Partial<CommandInput<"open">> = {}) => {
  const reference = await open(olga, input);
  await give(olga, reference, settles);
  return reference;
};
const instead = {
  type: "reverse",
  input: { reason: "It lost jobs.", cost: { hours: 30 }, successor: { title: "Which queue instead?" } },
} as const;
const clean = async () => expect((await verifyAudit(database())).findings).toEqual([]);
const successorOf = ({ successor }: { successor?: string | undefined }) => successor ?? "";

describe("reversing with what is decided instead", () => {
  it("reverses the one, opens the other, and links them both ways, in one step", async () => {
    const reference = await decided({ tags: ["billing"] });
    const next = successorOf(await give(olga, reference, instead));
    expect(await readDecision(olga, reference)).toMatchObject({
      status: "reversed",
      turns: [{ successor: next, cost: { hours: 30, money: null } }],
      related: [{ reference: next, title: "Which queue instead?", status: "open" }],
    });
    expect(await readDecision(olga, next)).toMatchObject({
      status: "open",
      tags: ["billing"],
      owner: olga.personId,
      replaced: [reference],
      related: [{ reference, status: "reversed" }],
    });
    const { events } = await readHistory(olga, reference);
    expect(events.at(-1)).toMatchObject({ type: "reversed", data: { successor: next } });
    await clean();
  });

  it("happens once, however often it is sent", async () => {
    const reference = await decided();
    const write = newWrite();
    const once = await changeDecision(olga, reference, instead, null, write);
    const before = await countRows();
    const again = await changeDecision(olga, reference, instead, null, write);
    expect(again.body).toEqual(once.body);
    expect(await countRows()).toEqual(before);
    const titles = { workspaceId: harbour.id, title: "Which queue instead?" };
    const found = await database().decision.count({ where: titles });
    await expect(give(olga, reference, instead)).rejects.toMatchObject({ code: "wrong-state" });
    expect(await database().decision.count({ where: titles })).toBe(found);
  });

  it("refuses what cannot be opened, names its field, and reverses nothing", async () => {
    await imported(harbour.steward, "id,title,opened,decided\nA-1,Which crane?,2026-01-05,2026-01-09\n");
    const where = { workspaceId: harbour.id, externalKey: "A-1" };
    const { reference } = await database().decision.findFirstOrThrow({ where });
    const before = await countRows();
    await expect(give(harbour.steward, reference, instead)).rejects.toMatchObject({
      code: "invalid",
      fields: [{ field: "successor.door" }],
    });
    expect(await countRows()).toEqual(before);
    expect(await readDecision(olga, reference)).toMatchObject({ status: "decided" });
  });

  it("is taken back whole within a minute, and not once the other went on", async () => {
    const reference = await decided();
    const next = successorOf(await give(olga, reference, instead));
    await give(olga, reference, undoes);
    expect(await readDecision(olga, reference)).toMatchObject({ status: "decided", turns: [] });
    await expect(readDecision(olga, next)).rejects.toMatchObject({ code: "not-found" });
    await clean();
    const later = successorOf(await give(olga, reference, instead));
    await give(olga, later, reads(40));
    await expect(give(olga, reference, undoes)).rejects.toMatchObject({ code: "too-late" });
    expect(await readDecision(olga, reference)).toMatchObject({ status: "reversed" });
    await clean();
  });

  it("stays between those who saw the first one", async () => {
    const reference = await decided({ visibility: "people" });
    await give(olga, reference, { type: "inviteGuest", input: { person: ben.personId } });
    const next = successorOf(await give(olga, reference, instead));
    expect(await readDecision(ben, next)).toMatchObject({ visibility: "people" });
    await expect(readDecision(harbour.steward, next)).rejects.toMatchObject({ code: "not-found" });
    await clean();
  });
});

describe("a successor", () => {
  const supersedes = (by: string) => ({ type: "supersede", input: { reason: "We moved on.", by } }) as const;

  it("never leads back to where a chain began, over two decisions or more", async () => {
    const [first, second, third] = [await decided(), await decided(), await decided()];
    await give(olga, first, supersedes(second));
    await give(olga, second, supersedes(third));
    for (const by of [first, second])
      await expect(give(olga, third, supersedes(by))).rejects.toMatchObject({
        code: "invalid",
        fields: [{ field: "by" }],
      });
    expect(await readDecision(olga, third)).toMatchObject({ status: "decided", replaced: [second] });
    await clean();
  });

  it("also not where two name each other at the same time", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await decided(), await decided()];
      const tried = await Promise.allSettled([
        give(olga, one, supersedes(other)),
        give(olga, other, supersedes(one)),
      ]);
      const lost = tried.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
      expect(lost).toMatchObject([{ code: "invalid", fields: [{ field: "by" }] }]);
    }
    await clean();
  });

  it("out of sight is not there, on either side", async () => {
    const [old, hidden] = [await decided(), await open(olga, { visibility: "people" })];
    await give(olga, old, supersedes(hidden));
    expect(await readDecision(ben, old)).toMatchObject({ turns: [{ successor: null }], related: [] });
    const secret = await decided({ visibility: "people" });
    const seen = await open(olga);
    await give(olga, secret, supersedes(seen));
    expect(await readDecision(ben, seen)).toMatchObject({ replaced: [], related: [] });
  });
});

it("a doubter who disputes a verdict is heard beside it, in figures too", async () => {
  const reference = await open(olga);
  await give(ben, reference, disagrees());
  await give(olga, reference, settles);
  await give(olga, reference, { type: "review", input: { verdict: "good", verb: "double_down" } });
  await give(ben, reference, { type: "dispute", input: { verdict: "bad", reason: "It cost twice." } });
  const { reviews, disputes } = await readDecision(ben, reference);
  expect(disputes).toMatchObject([{ review: reviews[0]?.seq, by: ben.personId, verdict: "bad" }]);
  const { facts } = await database().decision.findFirstOrThrow({
    where: { workspaceId: harbour.id, reference },
    include: { facts: true },
  });
  expect(facts).toMatchObject({ verdict: "good", disputed: true, verb: "double_down" });
});
