import { beforeAll, describe, expect, it } from "vitest";
import { findMentionable, readDiscussion } from "../../../lib/server/comments/queries.ts";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { readDecision, readHistory } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { fieldsOf, signedIn } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner } from "../../support/tables.ts";
import { makeTeam } from "../../support/teams.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { agrees, give, open } from "../../support/writing.ts";

await useDatabase();

let place: TestWorkspace;
let olga: Scope;
let ben: Scope;
let gus: Scope;

beforeAll(async () => {
  place = await makeWorkspace();
  [olga, ben, gus] = [
    await place.join("Olga Öst"),
    await place.join("Ben Bó"),
    await place.join("Gus", "guest"),
  ];
});

const says = async (who: Scope, reference: string, text: string, more: object = {}) => {
  const { events } = await give(who, reference, { type: "comment", input: { text, ...more } });
  return events[0]?.seq ?? 0;
};
const texts = async (who: Scope, reference: string) =>
  (await readDiscussion(who, reference)).comments.map(({ text }) => text);

/** All words that the database keeps of a decision. */
async function kept(reference: string): Promise<unknown[]> {
  const rows = await asOwner(
    "SELECT t.body FROM free_text t JOIN decision d ON d.id = t.decision_id WHERE d.reference = $1 AND t.body IS NOT NULL",
    [reference],
  );
  return rows.map(({ body }) => body);
}

describe("a discussion", () => {
  it("is read by itself, with names, form and threads; the decision tells how long it is", async () => {
    const reference = await open(olga);
    const first = await says(ben, reference, `**Why**, <@${olga.personId}>?`);
    await says(olga, reference, "Because.", { replyTo: first });
    const { comments, people, hidden } = await readDiscussion(ben, reference);
    expect(comments.map(({ by, replyTo }) => [by, replyTo])).toEqual([
      [ben.personId, null],
      [olga.personId, first],
    ]);
    expect(comments[0]?.body[0]?.children?.at(-2)).toEqual({ kind: "mention", person: olga.personId });
    expect(people.map(({ name }) => name).sort()).toEqual(["Ben Bó", "Olga Öst"]);
    expect(hidden).toBe(false);
    const decision = await readDecision(ben, reference);
    expect(decision.comments).toBe(2);
    expect(JSON.stringify(decision)).not.toContain("Because.");
  });

  it("keeps both versions of what was changed in the history", async () => {
    const reference = await open(olga);
    const seq = await says(ben, reference, "Dear.");
    await give(ben, reference, { type: "editComment", input: { comment: seq, text: "Cheap." } });
    expect(await texts(olga, reference)).toEqual(["Cheap."]);
    const { events } = await readHistory(olga, reference);
    expect(events.slice(-2).map(({ data }) => data.text ?? data.to)).toEqual(["Dear.", "Cheap."]);
  });

  it("forgets all words of a deleted comment for good; the chain stays whole", async () => {
    const reference = await open(olga);
    const seq = await says(ben, reference, `A secret for <@${olga.personId}>`);
    await give(ben, reference, { type: "editComment", input: { comment: seq, text: "Another secret" } });
    await says(olga, reference, "Not mine.", { replyTo: seq });
    await give(ben, reference, { type: "deleteComment", input: { comment: seq } });
    expect(await texts(olga, reference)).toEqual([null, "Not mine."]);
    expect(await kept(reference)).toEqual(expect.arrayContaining(["Not mine."]));
    expect(JSON.stringify(await kept(reference))).not.toContain("secret");
    expect(JSON.stringify(await readHistory(olga, reference))).not.toContain("secret");
    expect(await database().mention.count({ where: { decision: { reference } } })).toBe(0);
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it("is hidden with the answers, in the count too", async () => {
    const reference = await open(olga);
    await give(olga, reference, { type: "hideAnswers", input: { hide: true } });
    await says(ben, reference, "I would not.");
    expect(await readDiscussion(olga, reference)).toEqual({ comments: [], people: [], hidden: true });
    expect((await readDecision(olga, reference)).comments).toBe(0);
    await give(olga, reference, agrees);
    expect(await texts(olga, reference)).toEqual(["I would not."]);
  });

  it("is not there for whoever does not see the decision", async () => {
    const reference = await open(olga, { visibility: "people" });
    const refused = await signedIn(ben.personId);
    const at = `/api/v1/workspaces/${place.slug}/decisions`;
    for (const what of ["comments", "mentionable"]) {
      const [hidden, nowhere] = [
        await refused.get(`${at}/${reference}/${what}`),
        await refused.get(`${at}/ZZZZZ/${what}`),
      ];
      expect(hidden.status).toBe(404);
      expect({ ...hidden.body, requestId: "" }).toEqual({ ...nowhere.body, requestId: "" });
    }
    const write = await refused.post(`${at}/${reference}/comment`, { text: "Let me in." });
    expect(write.status).toBe(404);
  });

  it("refuses words that are too long, empty, or name somebody from elsewhere, and keeps nothing of them", async () => {
    const reference = await open(olga);
    const browser = await signedIn(olga.personId);
    const address = `/api/v1/workspaces/${place.slug}/decisions/${reference}/comment`;
    const elsewhere = await (await makeWorkspace("Elsewhere")).join("Eve");
    for (const text of ["x".repeat(10_001), "  ", "\u0000", `<@${elsewhere.personId}>`, `<@${place.id}>`]) {
      const answer = await browser.post(address, { text });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ["text"]]);
    }
    expect((await readDiscussion(olga, reference)).comments).toEqual([]);
  });

  it("looks for names by what is a beginning of one, or by nothing yet, and refuses what cannot be", async () => {
    const browser = await signedIn((await place.join("Nora")).personId);
    const address = `/api/v1/workspaces/${place.slug}/decisions/${await open(olga)}/mentionable`;
    const found = async (q: string) => {
      const { body } = await browser.get(`${address}?q=${q}`);
      return (body.people as { name: string }[]).map(({ name }) => name);
    };
    expect(await found("be")).toEqual(["Ben Bó"]);
    expect(await found("")).toContain("Ben Bó");
    for (const q of ["a%00b", "x".repeat(101)]) {
      const refused = await browser.get(`${address}?q=${q}`);
      expect([refused.status, fieldsOf(refused)]).toEqual([422, ["q"]]);
    }
  });
});

describe("whom a comment can name", () => {
  const names = async (who: Scope, reference: string, q?: string) =>
    (await findMentionable(who, reference, q)).people.map(({ name }) => name);

  it("are those who see the decision, by the beginning of any part of the name", async () => {
    const reference = await open(olga);
    expect(await names(olga, reference, "be")).toEqual(["Ben Bó"]);
    expect(await names(olga, reference, "bó")).toEqual(["Ben Bó"]);
    expect(await names(olga, reference, "%")).toEqual([]);
    expect(await names(olga, reference)).not.toContain("Olga Öst");
    expect(await names(olga, reference)).not.toContain("Gus");
  });

  it("are those on it, and those of its team where it is for the team", async () => {
    const hidden = await open(olga, { visibility: "people" });
    expect(await names(olga, hidden)).toEqual([]);
    await give(olga, hidden, { type: "inviteGuest", input: { person: ben.personId } });
    expect(await names(olga, hidden)).toEqual(["Ben Bó"]);
    const tia = await place.join("Tia");
    const team = await makeTeam(place.id, "Platform", [tia, olga]);
    const ours = await open({ ...olga, teams: [team] }, { team, visibility: "team" });
    expect(await names({ ...olga, teams: [team] }, ours)).toEqual(["Tia"]);
  });

  it("are for a guest those on it alone", async () => {
    const reference = await open(olga);
    await database().participant.create({
      data: {
        workspaceId: place.id,
        personId: gus.personId,
        decisionId: (await database().decision.findFirstOrThrow({ where: { reference } })).id,
      },
    });
    expect(await names(gus, reference)).toEqual(["Olga Öst"]);
  });
});
