import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { RequestWindow } from "../../../lib/server/throttle/window.ts";
import { type ApiAnswer, signedIn, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";

const LIMIT = 40;
process.env.AJAR_REQUESTS_PER_MINUTE = String(LIMIT);
await useDatabase();
const { forgetOldCounts, shareCounts } = await import("../../../lib/server/throttle/requests.ts");

const made = z.looseObject({ token: z.string() });
let base: string;
let olga: Visitor;
let ben: Visitor;

beforeAll(async () => {
  const harbour = await makeWorkspace();
  base = `/api/v1/workspaces/${harbour.slug}`;
  olga = await signedIn((await harbour.join("Olga")).personId);
  ben = await signedIn((await harbour.join("Ben")).personId);
});

const failed = (error: unknown) => {
  throw error;
};

async function untilRefused(
  ask: () => Promise<ApiAnswer>,
): Promise<{ answered: number; refusal: ApiAnswer }> {
  // The minute may turn on the way, once.
  for (let answered = 0; answered <= 2 * LIMIT + 2; answered++) {
    const answer = await ask();
    if (answer.status === 429) return { answered, refusal: answer };
    expect(answer.status).toBe(200);
  }
  throw new Error("Nobody was refused.");
}

describe("somebody who asks too often", () => {
  it("is refused with the time to wait, and nobody else is", async () => {
    const made = await ben.post(`${base}/tokens`, { name: "Loop", reach: "read", days: 1 });
    expect(made.status).toBe(201);
    const { answered, refusal } = await untilRefused(() => olga.get(`${base}/decisions`));
    expect(answered).toBeGreaterThanOrEqual(LIMIT);
    expect(refusal.body).toMatchObject({ code: "too-many-requests", status: 429 });
    const wait = Number(refusal.headers.get("retry-after"));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await ben.get(`${base}/decisions`)).status).toBe(200);
  });

  it("writes nothing any more", async () => {
    await untilRefused(() => olga.get(`${base}/decisions`));
    const before = await contents();
    const refused = await olga.post(`${base}/decisions`, { title: "One more", door: "two_way" });
    if (refused.status === 429) expect(await contents()).toEqual(before);
    expect([201, 429]).toContain(refused.status);
  });

  it("by a token is refused at half of it, and its person is not", async () => {
    const { token } = made.parse(
      (await ben.post(`${base}/tokens`, { name: "Loop", reach: "read", days: 1 })).body,
    );
    const program = new Visitor();
    const ask = () =>
      program.call("GET", `${base}/decisions`, undefined, { authorization: `Bearer ${token}` });
    const { answered } = await untilRefused(ask);
    expect(answered).toBeGreaterThanOrEqual(LIMIT / 2);
    expect(answered).toBeLessThanOrEqual(LIMIT);
    expect((await ben.get(`${base}/decisions`)).status).toBe(200);
  });
});

it("processes count together in the database", async () => {
  const minute = 30_000_000;
  const [one, other] = [new RequestWindow(shareCounts, failed), new RequestWindow(shareCounts, failed)];
  const now = minute * 60_000;
  for (let n = 0; n < 6; n++) expect(one.take("person x", 10, now)).toBeNull();
  await one.tell();
  for (let n = 0; n < 3; n++) expect(other.take("person x", 10, now)).toBeNull();
  await other.tell();
  expect(other.take("person x", 10, now)).toBeNull();
  await other.tell();
  expect(other.take("person x", 10, now)).toBe(60);
  expect(one.take("person x", 10, now)).toBeNull();
  await one.tell();
  expect(one.take("person x", 10, now)).toBe(60);
});

it("what was counted is forgotten soon", async () => {
  await forgetOldCounts();
  const rows = await asOwner("SELECT * FROM request_count WHERE minute < extract(epoch FROM now()) / 60 - 6");
  expect(rows).toEqual([]);
});
