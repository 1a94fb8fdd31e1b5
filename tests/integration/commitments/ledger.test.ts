import { beforeEach, describe, expect, it } from "vitest";
import { ledgerPage } from "../../../lib/server/commitments/resource.ts";
import { database } from "../../../lib/server/db.ts";
import { newId } from "../../../lib/server/ids.ts";
import { mintScope, type Scope } from "../../../lib/server/scope.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { agrees, disagrees, give, open, settles } from "../../support/writing.ts";

await useDatabase();

let place: TestWorkspace;
let olga: Scope;
let ben: Scope;
let cleo: Scope;

beforeEach(async () => {
  place = await makeWorkspace();
  olga = await place.join("Olga", "member", "lead");
  [ben, cleo] = [await place.join("Ben"), await place.join("Cleo")];
});

const browsers = new Map<string, Visitor>();

async function read(who: Scope, query = "") {
  const browser = browsers.get(who.personId) ?? (await signedIn(who.personId));
  browsers.set(who.personId, browser);
  return browser.get(`/api/v1/workspaces/${place.slug}/commitments${query}`);
}
const page = async (who: Scope, query = "") => ledgerPage.parse((await read(who, query)).body);
const references = async (who: Scope, query = "") =>
  (await page(who, query)).commitments.map(({ reference }) => reference);

const asks = (who: Scope, due?: string) =>
  ({ type: "askToCommit", input: { person: who.personId, ...(due && { due }) } }) as const;
const weighs = (who: Scope) =>
  ({ type: "weigh", input: { person: who.personId, note: "We can rent a second one." } }) as const;

/** A decision of Olga's that Ben doubts, who is asked to commit. */
async function asked(input: Parameters<typeof open>[1] = {}, due?: string): Promise<string> {
  const reference = await open(olga, input);
  await give(ben, reference, disagrees());
  await give(olga, reference, asks(ben, due));
  return reference;
}

describe("what waits for an answer", () => {
  it("is empty at first", async () => {
    expect(await page(ben)).toEqual({ commitments: [], people: [], next: null });
  });

  it("says who was asked by whom, what the doubt is, and whether it was weighed", async () => {
    const reference = await asked();
    const [line] = (await page(cleo)).commitments;
    expect(line).toMatchObject({
      reference,
      person: ben.personId,
      askedBy: olga.personId,
      status: "asked",
      overdue: false,
      weighed: null,
      doubt: { by: ben.personId, stance: "disagree", about: "facts", reason: "It will not hold the load." },
    });
    await give(olga, reference, weighs(ben));
    const [weighed] = (await page(cleo)).commitments;
    expect(weighed).toMatchObject({ weighing: "We can rent a second one.", weighed: expect.any(String) });
    expect((await page(cleo)).people.map(({ name }) => name).sort()).toEqual(["Ben", "Olga"]);
  });

  it("stands in the order of its clocks, an offer at the end, and what is late says so", async () => {
    const offered = await open(olga);
    await give(ben, offered, disagrees());
    await give(ben, offered, { type: "offer", input: {} });
    const later = await asked({}, "2099-01-02T09:00:00.000Z");
    const sooner = await asked({}, "2099-01-01T09:00:00.000Z");
    expect(await references(cleo)).toEqual([sooner, later, offered]);
    await database()
      .$executeRaw`UPDATE commitment SET due_at = now() - interval '1 hour' WHERE due_at > '2099-01-02'`;
    expect(await references(cleo)).toEqual([later, sooner, offered]);
  });

  it("goes on page by page without losing or repeating anything", async () => {
    const all: string[] = [];
    for (let day = 1; day <= 5; day++) all.push(await asked({}, `2099-01-0${day}T09:00:00.000Z`));
    const seen: string[] = [];
    let query = "?limit=2";
    for (let more = true; more; ) {
      const { commitments, next } = await page(cleo, query);
      seen.push(...commitments.map(({ reference }) => reference));
      query = `?limit=2&cursor=${next}`;
      more = next !== null;
    }
    expect(seen).toEqual(all);
  });
});

describe("what has its answer", () => {
  it("has left what waits, and tells how it was answered, in which direction and how sincere", async () => {
    const reference = await asked();
    await give(olga, reference, weighs(ben));
    await give(ben, reference, { type: "commit", input: {} });
    expect(await references(cleo)).toEqual([]);
    const [line] = (await page(cleo, "?part=past")).commitments;
    expect(line).toMatchObject({ reference, status: "committed", direction: "up", sincere: true });
  });

  it("keeps the doubt as it stood when it was answered", async () => {
    const reference = await asked();
    await give(ben, reference, { type: "commit", input: {} });
    await give(ben, reference, agrees);
    const [line] = (await page(cleo, "?part=past")).commitments;
    expect(line?.doubt).toMatchObject({ stance: "disagree" });
  });

  it("says who was closer only once a review says what came of it, and not where that is mixed", async () => {
    const made = async (verdict: "bad" | "good" | "mixed") => {
      const reference = await asked();
      await give(ben, reference, { type: "forecast", input: { probability: 20 } });
      await give(olga, reference, { type: "forecast", input: { probability: 90 } });
      await give(ben, reference, { type: "commit", input: {} });
      await give(olga, reference, settles);
      const closer = async () =>
        (await page(cleo, "?part=past")).commitments.find((one) => one.reference === reference)?.closer;
      expect(await closer()).toBeNull();
      await give(olga, reference, { type: "review", input: { verdict } });
      return closer();
    };
    expect([await made("bad"), await made("good"), await made("mixed")]).toEqual(["doubter", "owner", null]);
  });

  it("does not hold an old verdict against a decision that was made anew", async () => {
    const reference = await asked();
    await give(ben, reference, { type: "forecast", input: { probability: 20 } });
    await give(olga, reference, { type: "forecast", input: { probability: 90 } });
    await give(ben, reference, { type: "commit", input: {} });
    await give(olga, reference, settles);
    await give(olga, reference, { type: "review", input: { verdict: "bad" } });
    await give(olga, reference, { type: "reopen", input: { reason: "New facts." } });
    await give(olga, reference, settles);
    const line = async () => (await page(cleo, "?part=past")).commitments[0];
    expect(await line()).toMatchObject({ verdict: null, closer: null });
    await give(olga, reference, { type: "review", input: { verdict: "good" } });
    expect(await line()).toMatchObject({ verdict: "good", closer: "owner" });
  });
});

describe("a reader", () => {
  it("does not find what is out of their sight", async () => {
    const reference = await open(olga, { visibility: "people" });
    await give(olga, reference, { type: "inviteGuest", input: { person: ben.personId } });
    await give(ben, reference, disagrees());
    await give(olga, reference, asks(ben));
    expect(await references(olga)).toEqual([reference]);
    expect(await page(cleo)).toEqual({ commitments: [], people: [], next: null });
  });

  it("does not find hidden answers before giving their own, not even as a shorter page", async () => {
    const hidden = [];
    for (let day = 1; day <= 3; day++) {
      const reference = await open(olga);
      await give(olga, reference, { type: "hideAnswers", input: { hide: true } });
      await give(ben, reference, disagrees());
      await give(olga, reference, agrees);
      await give(olga, reference, asks(ben, `2099-01-0${day}T09:00:00.000Z`));
      hidden.push(reference);
    }
    const shown = [await asked({}, "2099-02-01T09:00:00.000Z"), await asked({}, "2099-02-02T09:00:00.000Z")];
    expect(await references(cleo, "?limit=1")).toEqual([shown[0]]);
    expect(await references(cleo)).toEqual(shown);
    expect(await references(ben)).toEqual([...hidden, ...shown]);
    await give(cleo, hidden[1] ?? "", agrees);
    expect(await references(cleo)).toEqual([hidden[1], ...shown]);
  });

  it("narrows it to what is theirs, and to a team with what is part of it", async () => {
    const teamId = newId();
    await database().team.create({ data: { workspaceId: place.id, id: teamId, name: "Design" } });
    await database().teamMembership.create({
      data: { workspaceId: place.id, teamId, personId: olga.personId },
    });
    olga = mintScope({ ...olga, teams: [teamId] });
    const ofTeam = await asked({ team: teamId });
    const without = await asked();
    expect((await references(cleo, `?team=${teamId}`)).sort()).toEqual([ofTeam]);
    expect(await references(cleo, "?team=none")).toEqual([without]);
    expect(await references(cleo, "?mine=true")).toEqual([]);
    expect((await references(ben, "?mine=true")).sort()).toEqual([ofTeam, without].sort());
  });

  it("who asks for nonsense hears which part of it that is", async () => {
    for (const [query, field] of [
      ["?part=future", "part"],
      ["?mine=perhaps", "mine"],
      ["?team=x", "team"],
      ["?cursor=x", "cursor"],
      ["?limit=0", "limit"],
    ] as const) {
      const answer = await read(cleo, query);
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    }
  });
});
