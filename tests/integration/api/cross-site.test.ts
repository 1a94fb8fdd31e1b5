import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { operations } from "../../../lib/server/api.ts";
import type { Operation } from "../../../lib/server/operation.ts";
import { type ApiAnswer, ORIGIN, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { addressOf, isMutation } from "../../support/operations.ts";
import { findRoute } from "../../support/routes.ts";
import { asOwner, contents } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";

await useDatabase();

const mutations = operations.filter(isMutation);
const receipt = z.object({ reference: z.string() });

let steward: Visitor;
let names: Record<string, string>;

beforeAll(async () => {
  const harbour = await makeWorkspace();
  steward = await signedIn(harbour.steward.personId);
  const { personId: person } = await harbour.join("Mara");
  const workspace = harbour.slug;
  const decision = { title: "Which queue?", door: "two_way" };
  const { body } = await steward.post(`/api/v1/workspaces/${workspace}/decisions`, decision);
  const [session] = await asOwner("SELECT id::text FROM session");
  names = { workspace, person, reference: receipt.parse(body).reference, session: String(session?.id) };
});

/** Requests that another site could have a browser send; an Origin of ours is the one thing it cannot forge. */
const foreign: readonly (readonly [name: string, headers: Record<string, string | null>])[] = [
  ["no Origin", { origin: null, "sec-fetch-site": null }],
  ["the Origin null", { origin: "null" }],
  ["a foreign Origin", { origin: "https://evil.test" }],
  ["an Origin that begins like ours", { origin: `${ORIGIN}.evil.test` }],
  ["our host over another scheme and port", { origin: `${ORIGIN}:8443` }],
  ["a malformed Origin", { origin: "http//:" }],
  ["two Origins", { origin: `${ORIGIN}, https://evil.test` }],
  ["an empty Origin", { origin: "" }],
  ["Sec-Fetch-Site cross-site", { "sec-fetch-site": "cross-site" }],
  ["Sec-Fetch-Site same-site", { "sec-fetch-site": "same-site" }],
  ["Sec-Fetch-Site none", { "sec-fetch-site": "none" }],
  [
    "a foreign Origin and a method override",
    { origin: "https://evil.test", "x-http-method-override": "GET" },
  ],
  ["a foreign Origin and text/plain", { origin: "https://evil.test", "content-type": "text/plain" }],
];

/** What a form of HTML can send, should the Origin ever be ours; imports take one kind of form and nothing else. */
const forms = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];

function send(operation: Operation, headers: Record<string, string | null>, body: unknown = {}) {
  return steward.call(operation.method.toUpperCase(), addressOf(operation, names), body, {
    "if-match": '"1"',
    ...headers,
  });
}

const said = ({ status, body }: ApiAnswer) => [status, body.code];

it("there are mutations to look at", () => {
  expect(mutations.length).toBeGreaterThan(30);
});

describe.each(mutations.map((operation) => [operation.id, operation] as const))("%s", (_, operation) => {
  it("is refused from anywhere else, and changes nothing", async () => {
    const before = await contents();
    for (const [name, headers] of foreign) {
      expect(said(await send(operation, headers)), name).toEqual([403, "foreign-origin"]);
    }
    expect(await contents()).toEqual(before);
  });

  it("is refused as a form or a text, and changes nothing", async () => {
    const before = await contents();
    for (const type of forms) {
      const answer = await send(operation, { "content-type": type }, "title=Which&door=two_way");
      expect(answer.status, `${type}: ${answer.text}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, `${type}: ${answer.text}`).toBeLessThan(500);
      expect(answer.body.code).not.toBe("foreign-origin");
    }
    expect(await contents()).toEqual(before);
  });

  it("is not what another method comes to, whatever a header or the address says", async () => {
    const before = await contents();
    const path = addressOf(operation, names);
    const verb = operation.method.toUpperCase();
    for (const address of [path, `${path}?_method=${verb}`]) {
      if (!(await findRoute("GET", path)).handler) continue;
      const answer = await steward.call("GET", address, undefined, {
        "x-http-method-override": verb,
        "x-method-override": verb,
        origin: "https://evil.test",
      });
      expect(answer.status).toBeLessThan(500);
    }
    expect(await contents()).toEqual(before);
  });
});

it("a token from elsewhere than a browser needs no Origin, and a cookie beside it is not looked at", async () => {
  const changed = await steward.post(
    `/api/v1/workspaces/${names.workspace}/decisions`,
    { title: "From another site", door: "two_way" },
    { origin: "https://evil.test", authorization: "Bearer ajar_x" },
  );
  expect(said(changed)).toEqual([401, "not-signed-in"]);
});
