import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { type ApiAnswer, PASSWORD, signedIn, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { contents } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, open } from "../../support/writing.ts";

await useDatabase();

const link = z.object({ url: z.string(), role: z.literal("guest") });
let harbour: TestWorkspace;
let olga: Scope;
let owner: Visitor;
let invited = 0;

beforeAll(async () => {
  harbour = await makeWorkspace();
  olga = await harbour.join("Olga");
  owner = await signedIn(olga.personId);
});

const decisions = () => `/api/v1/workspaces/${harbour.slug}/decisions`;
const linkTo = async (reference: string) => {
  const answer = await owner.post(`${decisions()}/${reference}/invitations`, {});
  expect(answer.status, answer.text).toBe(201);
  return link.parse(answer.body).url.split("/join/")[1] ?? "";
};
/** Somebody without an account who opens the link. */
const accept = async (token: string): Promise<{ guest: Visitor; answer: ApiAnswer }> => {
  const guest = new Visitor();
  invited += 1;
  const account = { name: "Gus Guest", email: `guest-${invited}@example.org`, password: PASSWORD };
  return { guest, answer: await guest.post("/api/v1/join", { token, ...account }) };
};

describe("a guest", () => {
  it("comes by a link straight to one decision, takes part there, and sees nothing else", async () => {
    const reference = await open(olga, { visibility: "people", options: ["Yes", "No"] });
    const other = await open(olga, { title: "Something else" });
    const { guest, answer } = await accept(await linkTo(reference));
    expect(answer.body).toEqual({ workspace: { slug: harbour.slug }, decision: reference });

    const one = `${decisions()}/${reference}`;
    expect((await guest.get(one)).status).toBe(200);
    expect((await guest.get(`${one}/history`)).status).toBe(200);
    const hold = { stance: "hold", about: "facts", reason: "Not before the audit." };
    expect((await guest.post(`${one}/take-position`, hold)).status).toBe(200);
    expect((await guest.post(`${one}/forecast`, { probability: 60 })).status).toBe(200);
    expect((await guest.post(`${one}/offer`, {})).status).toBe(200);
    expect((await guest.post(`${one}/commit`, {})).status).toBe(200);

    const page = z.object({
      decisions: z.array(z.object({ reference: z.string() })),
      people: z.array(z.unknown()),
    });
    const listed = page.parse((await guest.get(decisions())).body);
    expect(listed.decisions).toEqual([{ reference }].map((row) => expect.objectContaining(row)));
    expect(listed.people).toHaveLength(1);
    expect((await guest.get(`${decisions()}/${other}`)).status).toBe(404);
    const workspace = `/api/v1/workspaces/${harbour.slug}`;
    for (const address of ["", "/velocity", "/teams", "/decisions/count", "/decisions/export", "/imports"])
      expect([address, (await guest.get(`${workspace}${address}`)).status]).toEqual([address, 403]);
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it("finds what is asked of them, on what they may see, and nothing else", async () => {
    const reference = await open(olga, { visibility: "people" });
    const { guest } = await accept(await linkTo(reference));
    const { body: me } = await guest.get("/api/v1/me");
    const home = `/api/v1/workspaces/${harbour.slug}/home`;
    const waiting = async () => (await guest.get(home)).body.waiting as { kind: string; seq: number }[];
    expect(await waiting()).toEqual([]);
    const { events } = await give(olga, reference, {
      type: "consult",
      input: { people: [String(me.id)] },
    });
    expect(await waiting()).toMatchObject([{ kind: "consulted", reference, by: olga.personId }]);
    const mark = { kind: "consulted", reference, seq: events[0]?.seq, asideDays: 1 };
    expect((await guest.post(`${home}/mark`, mark)).status).toBe(204);
    expect(await waiting()).toEqual([]);
    expect((await guest.post(`${home}/mark`, { ...mark, asideDays: 0 })).status).toBe(204);
    await give(olga, reference, { type: "removeGuest", input: { person: String(me.id) } });
    expect(await waiting()).toEqual([]);
    expect((await guest.post(`${home}/mark`, mark)).status).toBe(404);
  });

  it("changes nothing of the decision itself, and invites nobody", async () => {
    const reference = await open(olga);
    const { guest } = await accept(await linkTo(reference));
    const before = await contents();
    const one = `${decisions()}/${reference}`;
    const answers = [
      await guest.patch(one, 1, { title: "Mine" }),
      await guest.post(`${one}/log-reading`, { share: 50 }),
      await guest.post(`${one}/invitations`, {}),
      await guest.post(`${one}/invite-guest`, { person: harbour.steward.personId }),
      await guest.post(`${one}/remove-guest`, { person: olga.personId }),
      await guest.post(`${one}/set-visibility`, { visibility: "people" }),
      await guest.post(decisions(), { title: "Mine", door: "two_way" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(await contents()).toEqual(before);
  });

  it("sees nothing any more once taken off it", async () => {
    const reference = await open(olga);
    const { guest } = await accept(await linkTo(reference));
    const { participants } = z
      .object({ participants: z.array(z.string()) })
      .parse((await guest.get(`${decisions()}/${reference}`)).body);
    const person = participants.find((id) => id !== olga.personId) ?? "";
    await give(olga, reference, { type: "removeGuest", input: { person } });
    expect((await guest.get(`${decisions()}/${reference}`)).status).toBe(404);
    expect((await guest.get(decisions())).body).toMatchObject({ decisions: [] });
  });

  it("can be raised to a member by an invitation to the workspace", async () => {
    const { guest } = await accept(await linkTo(await open(olga)));
    const steward = await signedIn(harbour.steward.personId);
    const made = await steward.post(`/api/v1/workspaces/${harbour.slug}/invitations`, { role: "member" });
    const token = z.object({ url: z.string() }).parse(made.body).url.split("/join/")[1];
    expect((await guest.post("/api/v1/join", { token })).status).toBe(201);
    expect((await guest.get(`${decisions()}/count`)).status).toBe(200);
  });
});

describe("a link to a decision", () => {
  it("puts a member on it and leaves them what they are", async () => {
    const reference = await open(olga, { visibility: "people" });
    const ben = await signedIn((await harbour.join("Ben")).personId);
    expect((await ben.get(`${decisions()}/${reference}`)).status).toBe(404);
    expect((await ben.post("/api/v1/join", { token: await linkTo(reference) })).status).toBe(201);
    expect((await ben.get(`${decisions()}/${reference}`)).status).toBe(200);
    expect((await ben.get(`${decisions()}/count`)).status).toBe(200);
  });

  it("is good once", async () => {
    const token = await linkTo(await open(olga));
    expect((await accept(token)).answer.status).toBe(201);
    const before = await contents();
    expect((await accept(token)).answer.status).toBe(404);
    expect(await contents()).toEqual(before);
  });

  it("is good only as long as whoever made it may still show it", async () => {
    const reference = await open(olga, { visibility: "people" });
    const token = await linkTo(reference);
    const cleo = await harbour.join("Cleo");
    await give(olga, reference, { type: "handOver", input: { to: cleo.personId } });
    await give(cleo, reference, { type: "removeGuest", input: { person: olga.personId } });
    const before = await contents();
    expect((await accept(token)).answer.status).toBe(404);
    expect(await contents()).toEqual(before);
  });

  it("is made by owner and opener, and by nobody else; what cannot be seen is not there", async () => {
    const cleo = await signedIn((await harbour.join("Cleo")).personId);
    const [seen, hidden] = [await open(olga), await open(olga, { visibility: "people" })];
    const before = await contents();
    const ask = (reference: string) => cleo.post(`${decisions()}/${reference}/invitations`, {});
    expect((await ask(seen)).status).toBe(403);
    const [first, second] = [await ask(hidden), await ask("ZZZZZ")];
    expect([first.status, second.status]).toEqual([404, 404]);
    expect(first.body.detail).toBe(second.body.detail);
    expect(await contents()).toEqual(before);
  });
});
