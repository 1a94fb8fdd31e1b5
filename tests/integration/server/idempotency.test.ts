import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { changeDecision, openDecision } from "../../../lib/server/decisions/commands.ts";
import { forgetOldAnswers } from "../../../lib/server/idempotency.ts";
import { invite } from "../../../lib/server/people/invitations.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { startChild } from "../../support/child.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { newWrite, open, reads } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let olga: Scope;
let ben: Scope;

beforeAll(async () => {
  harbour = await makeWorkspace();
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
});

const input = { title: "Once only?", door: "two_way" } as const;
const countDecisions = async () => Number((await asOwner("SELECT count(*) AS n FROM decision"))[0]?.n);
const replayed = { "idempotent-replayed": "true" };

describe("the same key", () => {
  it("with the same request gives the same answer and writes once", async () => {
    const write = newWrite();
    const first = await openDecision(olga, input, write);
    const before = await contents();
    const second = await openDecision(olga, input, { ...write, requestId: newWrite().requestId });
    expect(second).toEqual({ ...first, headers: { ...first.headers, ...replayed } });
    expect(await contents()).toEqual(before);
  });

  it("with another request is a conflict and changes nothing", async () => {
    const write = newWrite();
    await openDecision(olga, input, write);
    const before = await contents();
    const other = { ...write, requestHash: "another" };
    await expect(openDecision(olga, input, other)).rejects.toMatchObject({ code: "idempotency-conflict" });
    expect(await contents()).toEqual(before);
  });

  it("of somebody else is another key", async () => {
    const write = newWrite();
    const first = await openDecision(olga, input, write);
    const second = await openDecision(ben, input, write);
    expect(second.body.reference).not.toBe(first.body.reference);
  });

  it("in another workspace is another key", async () => {
    const write = newWrite();
    const { steward } = await makeWorkspace("Lighthouse");
    await openDecision(olga, input, write);
    expect((await openDecision(steward, input, write)).headers).not.toMatchObject(replayed);
  });

  it("after a refusal is free: nothing was done, so nothing is kept", async () => {
    const write = newWrite();
    const reference = await open(olga);
    const viewer = { type: "edit", input: { title: "Mine now" } } as const;
    await expect(changeDecision(ben, reference, viewer, null, write)).rejects.toMatchObject({
      code: "not-allowed",
    });
    const again = changeDecision(ben, reference, reads(60), null, { ...write, requestHash: "another" });
    await expect(again).resolves.toMatchObject({ status: 200 });
  });
});

describe("eight at once with one key", () => {
  it("open one decision, and all get its reference", async () => {
    const before = await countDecisions();
    const write = newWrite();
    const answers = await Promise.all(Array.from({ length: 8 }, () => openDecision(olga, input, write)));
    expect(await countDecisions()).toBe(before + 1);
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers["idempotent-replayed"] === undefined)).toHaveLength(1);
  });

  it("log one reading, also where they carry the version", async () => {
    const reference = await open(olga);
    const write = newWrite();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => changeDecision(olga, reference, reads(70), 1, write)),
    );
    expect(new Set(answers.map(({ body }) => body.version))).toEqual(new Set([2]));
    const [row] = await asOwner(
      "SELECT d.version, count(*)::int AS readings FROM decision d JOIN reading r ON r.decision_id = d.id WHERE reference = $1 GROUP BY 1",
      [reference],
    );
    expect(row).toEqual({ version: 2, readings: 1 });
  });

  it("and different requests let one through; the others are told that the key is taken", async () => {
    const { key } = newWrite();
    const before = await countDecisions();
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => openDecision(olga, input, { ...newWrite(), key })),
    );
    expect(await countDecisions()).toBe(before + 1);
    const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => "idempotency-conflict"));
  });
});

const ELSEWHERE = `
  import { openDecision } from "./lib/server/decisions/commands.ts";
  import { database } from "./lib/server/db.ts";
  const [scope, input, write] = JSON.parse(process.argv.at(-1));
  const answer = await openDecision(scope, input, write);
  console.log("answer " + JSON.stringify(answer));
  await database().$disconnect();
`;

it("a key outlives the process and its pool", async () => {
  const write = newWrite();
  const first = await openDecision(olga, input, write);
  const child = startChild(ELSEWHERE, JSON.stringify([olga, input, write]));
  const { output } = await child.ended;
  const said = /^answer (.*)$/m.exec(output)?.[1];
  expect(said, output).toBeDefined();
  expect(JSON.parse(said ?? "")).toEqual({ ...first, headers: { ...first.headers, ...replayed } });
});

it("a retried invitation gets the same link, though the link is kept nowhere", async () => {
  const write = newWrite();
  const first = await invite(harbour.steward, { role: "member" }, write);
  const second = await invite(harbour.steward, { role: "member" }, write);
  expect(second.body).toEqual(first.body);
  const token = String(first.body.url).split(".").at(-1) ?? "";
  expect(token).toHaveLength(43);
  expect(JSON.stringify(await contents())).not.toContain(token);
  const other = await invite(harbour.steward, { role: "member" }, newWrite());
  expect(other.body.url).not.toBe(first.body.url);
});

it("answers are kept for a day and then forgotten", async () => {
  const [old, young] = [newWrite(), newWrite()];
  for (const write of [old, young]) await openDecision(olga, input, write);
  await asOwner("UPDATE idempotency SET created_at = now() - interval '1 day 1 minute' WHERE key = $1", [
    old.key,
  ]);
  await asOwner("UPDATE idempotency SET created_at = now() - interval '23 hours' WHERE key = $1", [
    young.key,
  ]);
  expect(await forgetOldAnswers()).toBe(1);
  expect(
    await database().idempotency.findMany({ where: { key: { in: [old.key, young.key] } } }),
  ).toMatchObject([{ key: young.key }]);
});
