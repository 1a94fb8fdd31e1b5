import { beforeEach, describe, expect, it } from "vitest";
import { localDay } from "../../../lib/decisions/time.ts";
import { database } from "../../../lib/server/db.ts";
import { countWaiting, readHome } from "../../../lib/server/home/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { agrees, disagrees, give, open, reads, settles } from "../../support/writing.ts";

await useDatabase();

let place: TestWorkspace;
let olga: Scope;
let ben: Scope;

beforeEach(async () => {
  place = await makeWorkspace();
  [olga, ben] = [await place.join("Olga"), await place.join("Ben")];
});

const kinds = async (who: Scope) => (await readHome(who)).waiting.map(({ kind }) => kind);
const asks = (who: Scope) => ({ type: "askToCommit", input: { person: who.personId } }) as const;
const says = (text: string) => ({ type: "comment", input: { text } }) as const;

async function doubted(): Promise<string> {
  const reference = await open(olga);
  await give(ben, reference, disagrees());
  await give(olga, reference, asks(ben));
  return reference;
}

describe("what waits for somebody", () => {
  it("is nothing at first", async () => {
    expect(await readHome(ben)).toEqual({ waiting: [], aside: [], people: [] });
  });

  it("is an ask to commit until it is answered, and never again after that", async () => {
    const reference = await doubted();
    const { waiting, people } = await readHome(ben);
    expect(waiting).toMatchObject([{ kind: "answer", reference, by: olga.personId, seen: false }]);
    expect(people).toEqual([{ id: olga.personId, name: "Olga" }]);
    await give(ben, reference, { type: "decline", input: {} });
    expect(await kinds(ben)).toEqual([]);
  });

  it("is an ask no more once the decision was made without", async () => {
    const reference = await doubted();
    await give(olga, reference, settles);
    expect(await kinds(ben)).toEqual([]);
  });

  it("is a consultation until one said what one thinks", async () => {
    const reference = await open(olga);
    await give(olga, reference, { type: "consult", input: { people: [ben.personId] } });
    expect(await kinds(ben)).toEqual(["consulted"]);
    await give(ben, reference, agrees);
    expect(await kinds(ben)).toEqual([]);
  });

  it("is for its owner that enough is known, until it is decided", async () => {
    const reference = await open(olga);
    expect(await kinds(olga)).toEqual([]);
    await give(olga, reference, reads(75));
    expect(await kinds(olga)).toEqual(["enough"]);
    expect(await kinds(ben)).toEqual([]);
    await give(olga, reference, settles);
    expect(await kinds(olga)).toEqual([]);
    await give(olga, reference, { type: "reopen", input: { reason: "New facts." } });
    expect(await kinds(olga)).toEqual(["enough"]);
    await give(olga, reference, reads(40));
    expect(await kinds(olga)).toEqual([]);
  });

  it("is for its owner what is past its due time or its target, once, whatever else is the case", async () => {
    const late = await open(olga, { openedAt: "2026-01-05T08:00:00Z" });
    await give(olga, late, reads(75));
    expect((await readHome(olga)).waiting).toMatchObject([{ kind: "overdue", reference: late }]);
    await give(olga, late, { type: "edit", input: { due: "2099-01-01" } }, 2);
    expect(await kinds(olga)).toEqual(["enough"]);
  });

  it("is a review once it is due, until it is written", async () => {
    const reference = await open(olga, {
      openedAt: "2026-01-05",
      alreadyDecided: {
        choice: { text: "Postgres" },
        share: 80,
        decidedAt: "2026-01-06",
        reviewOn: "2026-02-01",
      },
    });
    const [entry] = (await readHome(olga)).waiting;
    // Midnight in Berlin.
    expect(entry).toMatchObject({ kind: "review", reference, since: "2026-01-31T23:00:00.000Z" });
    await give(olga, reference, { type: "review", input: { verdict: "good" } });
    expect(await kinds(olga)).toEqual([]);
    // What is decided anew is reviewed anew.
    await give(olga, reference, { type: "reopen", input: { reason: "New facts." } });
    const reviewOn = localDay(new Date().toISOString(), olga.zone);
    await give(olga, reference, {
      type: "decide",
      input: { choice: { text: "Kafka" }, share: 80, reviewOn },
    });
    expect(await kinds(olga)).toEqual(["review"]);
  });

  it("is being named, until one has looked at it or said something", async () => {
    const reference = await open(olga);
    await give(olga, reference, says(`<@${ben.personId}>?`));
    await give(olga, reference, says(`<@${olga.personId}>, this is me.`));
    expect(await kinds(ben)).toEqual(["mention"]);
    expect(await kinds(olga)).toEqual([]);
    await give(ben, reference, says("Yes."));
    expect(await kinds(ben)).toEqual([]);
  });

  it("is nothing that is out of sight, not even in the count", async () => {
    const reference = await doubted();
    await give(olga, reference, says(`<@${ben.personId}>?`));
    expect(await countWaiting(ben)).toBe(2);
    await give(olga, reference, { type: "setVisibility", input: { visibility: "people" } });
    expect(await readHome(ben)).toEqual({ waiting: [], aside: [], people: [] });
    expect(await countWaiting(ben)).toBe(0);
  });

  it("is nothing of what was taken back", async () => {
    const reference = await open(olga, { share: 90 });
    expect(await kinds(olga)).toEqual(["enough"]);
    await give(olga, reference, { type: "undo", input: {} });
    expect(await kinds(olga)).toEqual([]);
  });

  it("has what somebody else waits for on top", async () => {
    const own = await open(ben, { share: 90 });
    const other = await doubted();
    await give(olga, own, says(`<@${ben.personId}>?`));
    const { waiting } = await readHome(ben);
    expect(waiting.map(({ kind, reference }) => [kind, reference])).toEqual([
      ["answer", other],
      ["enough", own],
      ["mention", own],
    ]);
  });
});

describe("what somebody does with an entry", () => {
  let browser: Visitor;
  let address: string;
  let reference: string;
  beforeEach(async () => {
    reference = await doubted();
    browser = await signedIn(ben.personId);
    address = `/api/v1/workspaces/${place.slug}/home`;
  });
  const seq = async () => (await readHome(ben)).waiting[0]?.seq ?? 0;
  const mark = async (what: object) =>
    (await browser.post(`${address}/mark`, { kind: "answer", reference, seq: await seq(), ...what })).status;

  it("looking at it is kept, and it waits on", async () => {
    expect(await mark({ seen: true })).toBe(204);
    expect((await readHome(ben)).waiting).toMatchObject([{ kind: "answer", seen: true }]);
  });

  it("looking at where one was named is enough", async () => {
    const { events } = await give(olga, reference, says(`<@${ben.personId}>?`));
    await browser.post(`${address}/mark`, { kind: "mention", reference, seq: events[0]?.seq, seen: true });
    expect(await kinds(ben)).toEqual(["answer"]);
  });

  it("puts it aside until the morning of a day, and brings it back; for nobody else", async () => {
    expect(await mark({ asideDays: 2 })).toBe(204);
    const { waiting, aside } = await readHome(ben);
    expect([waiting.length, await countWaiting(ben)]).toEqual([0, 0]);
    const until = new Date(aside[0]?.asideUntil ?? 0);
    expect(until.toLocaleTimeString("en-GB", { timeZone: "Europe/Berlin" })).toBe("08:00:00");
    const key = aside[0]?.seq;
    await browser.post(`${address}/mark`, { kind: "answer", reference, seq: key, asideDays: 0 });
    expect(await kinds(ben)).toEqual(["answer"]);
  });

  it("what was put aside comes back by itself", async () => {
    await mark({ asideDays: 1 });
    await database().homeMark.updateMany({ data: { asideUntil: new Date(Date.now() - 1_000) } });
    expect(await kinds(ben)).toEqual(["answer"]);
  });

  it("refuses what is no entry, and a decision out of sight as one that is not there", async () => {
    const answer = await browser.post(`${address}/mark`, { kind: "dinner", reference, asideDays: 400 });
    expect([answer.status, fieldsOf(answer).sort()]).toEqual([422, ["asideDays", "kind"]]);
    const hidden = await open(olga, { visibility: "people" });
    const refused = await browser.post(`${address}/mark`, { kind: "review", reference: hidden, seen: true });
    const nowhere = await browser.post(`${address}/mark`, { kind: "review", reference: "ZZZZZ", seen: true });
    expect([refused.status, { ...refused.body, requestId: "" }]).toEqual([
      404,
      { ...nowhere.body, requestId: "" },
    ]);
    expect(await database().homeMark.count({ where: { kind: { in: ["review", "dinner"] } } })).toBe(0);
  });
});
