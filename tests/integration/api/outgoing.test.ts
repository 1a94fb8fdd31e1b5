import { Socket } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import { signedIn } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace } from "../../support/workspace.ts";

await useDatabase();

const targets: string[] = [];
const receipt = z.object({ reference: z.string() });

beforeAll(() => {
  const connect = Socket.prototype.connect;
  vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...given: unknown[]) {
    targets.push(JSON.stringify(given[0]));
    return Reflect.apply(connect, this, given);
  });
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    targets.push(String(input));
    throw new Error("Nothing is fetched from anywhere.");
  });
});

afterAll(() => void vi.restoreAllMocks());

it("signing in, reading, writing and the sign-in library speak to the database and to nobody else", async () => {
  const harbour = await makeWorkspace();
  const olga = await signedIn((await harbour.join("Olga", "admin")).personId);
  const base = `/api/v1/workspaces/${harbour.slug}`;
  const { body } = await olga.post(`${base}/decisions`, { title: "Which queue?", door: "two_way" });
  const one = `${base}/decisions/${receipt.parse(body).reference}`;
  for (const path of [base, one, `${one}/history`, `${base}/velocity`, "/api/v1/me", "/api/v1/openapi.json"])
    expect((await olga.get(path)).status, path).toBe(200);
  await olga.post("/api/v1/me/two-factor/begin", {});
  await olga.post("/api/v1/sign-out", {});
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !target.includes(".s.PGSQL."))).toEqual([]);
});
