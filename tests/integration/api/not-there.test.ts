import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Role } from "../../../lib/decisions/words.ts";
import { type ApiAnswer, signedIn, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { contents } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";

await useDatabase();

const reference = z.object({ reference: z.string() });
const good = { title: "Which queue?", door: "two_way" };
let harbour: TestWorkspace;
let olga: Visitor;
let zoe: Visitor;
let existing: string;
const address = (slug: string, rest = "") => `/api/v1/workspaces/${slug}/decisions${rest}`;

beforeAll(async () => {
  harbour = await makeWorkspace("Harbour");
  const lighthouse = await makeWorkspace("Lighthouse");
  olga = await signedIn((await harbour.join("Olga")).personId);
  zoe = await signedIn((await lighthouse.join("Zoe")).personId);
  existing = reference.parse((await olga.post(address(harbour.slug), good)).body).reference;
});

/** All that an answer says, but for the id of its request. */
function said({ status, headers, text, body }: ApiAnswer) {
  const id = String(body.requestId);
  const kept = [...headers].filter(([name]) => name !== "x-request-id");
  return { status, headers: kept, text: text.replace(id, "") };
}

const commands = ["log-reading", "take-position", "decide", "undo", "nonsense"];

/** Everything that can be asked of a workspace and a decision in it. */
async function everything(visitor: Visitor, slug: string, name: string): Promise<ApiAnswer[]> {
  const one = address(slug, `/${name}`);
  const answers = [
    await visitor.get(address(slug)),
    await visitor.get(address(slug, "?limit=0")),
    await visitor.post(address(slug), good),
    await visitor.post(address(slug), { title: "" }),
    await visitor.post(`/api/v1/workspaces/${slug}/invitations`, { role: "viewer" }),
    await visitor.get(one),
    await visitor.get(`${one}/history`),
    await visitor.patch(one, 1, { title: "Mine" }),
    await visitor.patch(one, 1, { title: "Mine" }, { "if-match": null }),
  ];
  for (const command of commands) answers.push(await visitor.post(`${one}/${command}`, { share: 1 }));
  return answers;
}

describe("a workspace that is not yours", () => {
  it("is exactly one that does not exist, whatever is asked of it", async () => {
    const before = await contents();
    const theirs = await everything(zoe, harbour.slug, existing);
    const nobodys = await everything(zoe, "no-such-place", existing);
    expect(theirs.map(said)).toEqual(nobodys.map(said));
    expect(new Set(theirs.map(({ status }) => status))).toEqual(new Set([404]));
    expect(await contents()).toEqual(before);
  });

  it("tells a stranger to sign in, whether it exists or not", async () => {
    const theirs = await everything(new Visitor(), harbour.slug, existing);
    const nobodys = await everything(new Visitor(), "no-such-place", existing);
    expect(theirs.map(said)).toEqual(nobodys.map(said));
    expect(theirs.slice(0, -1).every(({ status }) => status === 401)).toBe(true);
  });
});

it("a decision of another workspace is exactly one that does not exist", async () => {
  const { slug, ...lighthouse } = await makeWorkspace("Lagoon");
  const yuri = await signedIn((await lighthouse.join("Yuri")).personId);
  const asks = (name: string) => [
    yuri.get(address(slug, `/${name}`)),
    yuri.get(address(slug, `/${name}/history`)),
    yuri.patch(address(slug, `/${name}`), 1, { title: "Mine" }),
    yuri.post(address(slug, `/${name}/log-reading`), { share: 50 }),
    yuri.post(address(slug, `/${name}/log-reading`), { share: 50 }, { "if-match": '"1"' }),
    yuri.post(address(slug, `/${name}/undo`), {}),
  ];
  const before = await contents();
  const [theirs, nobodys] = [await Promise.all(asks(existing)), await Promise.all(asks("ZZZZZ"))];
  expect(theirs.map(said)).toEqual(nobodys.map(said));
  expect(theirs.map(({ status }) => status)).toEqual(theirs.map(() => 404));
  expect(await contents()).toEqual(before);
});

describe("what a role may not do changes nothing:", () => {
  it.each<[Role, string, object]>([
    ["viewer", "log-reading", { share: 50 }],
    ["viewer", "take-position", { stance: "agree" }],
    ["viewer", "undo", {}],
    ["member", "decide", { choice: { text: "Yes" }, share: 70 }],
    ["member", "hand-over", { to: "00000000-0000-7000-8000-000000000000" }],
    ["member", "drop", { reason: "No." }],
    ["member", "weigh", { person: "00000000-0000-7000-8000-000000000000", note: "Seen." }],
    ["admin", "decide", { choice: { text: "Yes" }, share: 70 }],
    ["admin", "add-option", { label: "Mine" }],
    ["steward", "decide", { choice: { text: "Yes" }, share: 70 }],
    ["steward", "set-door", { door: "one_way", reason: "Hard." }],
  ])("%s, %s", async (role, command, input) => {
    const visitor = await signedIn((await harbour.join("Ro", role)).personId);
    const before = await contents();
    const { status, body } = await visitor.post(address(harbour.slug, `/${existing}/${command}`), input);
    expect([status, body.code]).toEqual([403, "not-allowed"]);
    expect(await contents()).toEqual(before);
  });

  it("viewer, opening and editing", async () => {
    const visitor = await signedIn((await harbour.join("Vera", "viewer")).personId);
    const before = await contents();
    expect((await visitor.post(address(harbour.slug), good)).status).toBe(403);
    expect((await visitor.patch(address(harbour.slug, `/${existing}`), 1, { title: "Mine" })).status).toBe(
      403,
    );
    expect((await visitor.get(address(harbour.slug, `/${existing}`))).status).toBe(200);
    expect(await contents()).toEqual(before);
  });
});
