import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ORIGIN, signedIn, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { countRows } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";

await useDatabase();

let olga: Visitor;
let decisions: string;
const body = { title: "Which queue?", door: "two_way" };
const receipt = z.object({ reference: z.string(), version: z.number() });

beforeAll(async () => {
  const harbour = await makeWorkspace();
  const { personId } = await harbour.join("Olga");
  olga = await signedIn(personId);
  decisions = `/api/v1/workspaces/${harbour.slug}/decisions`;
});

async function opened(): Promise<string> {
  const { body: said } = await olga.post(decisions, body);
  return `${decisions}/${receipt.parse(said).reference}`;
}

describe("a write from another site", () => {
  it.each([
    ["no Origin", { origin: null }],
    ["the Origin null", { origin: "null" }],
    ["a foreign Origin", { origin: "https://evil.test" }],
    ["an Origin that begins like ours", { origin: `${ORIGIN}.evil.test` }],
    ["an Origin that ends like ours", { origin: "http://evil-ajar.test" }],
    ["our Origin on another port", { origin: `${ORIGIN}:8080` }],
    ["two Origins", { origin: `${ORIGIN}, https://evil.test` }],
    ["Sec-Fetch-Site cross-site", { "sec-fetch-site": "cross-site" }],
    ["Sec-Fetch-Site same-site", { "sec-fetch-site": "same-site" }],
    ["Sec-Fetch-Site none", { "sec-fetch-site": "none" }],
  ])("with %s is refused, with a session as without one, and changes nothing", async (_, changes) => {
    const before = await countRows();
    const stranger = new Visitor();
    for (const answer of [
      await olga.post(decisions, body, changes),
      await stranger.post("/api/v1/sign-in", { email: "a@example.org", password: "x" }, changes),
      await stranger.post("/api/v1/join", { token: "x" }, changes),
      await olga.post("/api/v1/sign-out", {}, changes),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([403, "foreign-origin"]);
    }
    expect(await countRows()).toEqual(before);
    expect((await olga.get(decisions)).status).toBe(200);
  });

  it("is let through where the browser does not say what kind of site it is", async () => {
    expect((await olga.post(decisions, body, { "sec-fetch-site": null })).status).toBe(201);
  });
});

describe("a body that is not JSON", () => {
  const form = "title=Which&door=two_way";

  it.each([
    ["text/plain", JSON.stringify(body), 415, "wrong-media-type"],
    ["application/x-www-form-urlencoded", form, 415, "wrong-media-type"],
    ["multipart/form-data; boundary=x", form, 415, "wrong-media-type"],
    ["application/json-patch+json", "[]", 415, "wrong-media-type"],
    ["application/json", "{", 400, "malformed"],
    ["application/json", "", 400, "malformed"],
    ["application/json", `{"title":${"[".repeat(40)}${"]".repeat(40)}}`, 400, "malformed"],
    ["application/json", new Uint8Array([0x22, 0xff, 0x22]), 400, "malformed"],
    ["application/json", `"${"x".repeat(1024 * 1024)}"`, 413, "too-large"],
  ])("is refused as %s", async (type, raw, status, code) => {
    const before = await countRows();
    const answer = await olga.post(decisions, raw, { "content-type": type });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(await countRows()).toEqual(before);
  });

  it("is refused without a media type, and taken with a charset", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    expect((await olga.post(decisions, bytes, { "content-type": null })).status).toBe(415);
    const type = { "content-type": "Application/JSON; charset=UTF-8" };
    expect((await olga.post(decisions, body, type)).status).toBe(201);
  });
});

describe("the key of a write", () => {
  it.each([null, "", "1", "not-a-uuid", `${randomUUID()}x`])("is needed: not %s", async (key) => {
    const before = await countRows();
    const answer = await olga.post(decisions, body, { "idempotency-key": key });
    expect([answer.status, answer.body.code]).toEqual([400, "malformed"]);
    expect(await countRows()).toEqual(before);
  });

  it("makes a retry get the very same answer, however the key is written", async () => {
    const key = randomUUID();
    const first = await olga.post(decisions, body, { "idempotency-key": key });
    const before = await countRows();
    const again = await olga.post(decisions, body, { "idempotency-key": key.toUpperCase() });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    expect([first, again].map(({ headers }) => headers.get("idempotent-replayed"))).toEqual([null, "true"]);
    expect(await countRows()).toEqual(before);
  });

  it("belongs to one body, one address, one method and one version", async () => {
    const one = await opened();
    const key = { "idempotency-key": randomUUID() };
    const share = { share: 60 };
    expect((await olga.post(`${one}/log-reading`, share, key)).status).toBe(200);
    const before = await countRows();
    for (const answer of [
      await olga.post(`${one}/log-reading`, { share: 61 }, key),
      await olga.post(`${await opened().then((made) => made)}/log-reading`, share, key),
      await olga.post(`${one}/log-reading`, share, { ...key, "if-match": '"1"' }),
      await olga.patch(one, 2, { title: "Another" }, key),
      await olga.post(decisions, body, key),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, "idempotency-conflict"]);
    }
    const after = await countRows();
    expect(after.reading).toBe(before.reading);
  });

  it("does not keep a refusal: mended, the same key goes through", async () => {
    const key = { "idempotency-key": randomUUID() };
    expect((await olga.post(decisions, { ...body, title: "" }, key)).status).toBe(422);
    expect((await olga.post(decisions, body, key)).status).toBe(201);
  });
});

describe("If-Match", () => {
  it("is needed for an edit", async () => {
    const one = await opened();
    const answer = await olga.patch(one, 1, { title: "Mended" }, { "if-match": null });
    expect([answer.status, answer.body.code]).toEqual([428, "version-required"]);
    expect((await olga.get(one)).body).toMatchObject({ version: 1, title: body.title });
  });

  it.each(["1", '"0"', '"-1"', '"01"', '"1", "2"', 'W/"1"', "*", '"a"', '""', '"1234567890"'])(
    "has to be one quoted version: not %s",
    async (tag) => {
      const one = await opened();
      const edit = await olga.patch(one, 1, { title: "Mended" }, { "if-match": tag });
      const reading = await olga.post(`${one}/log-reading`, { share: 60 }, { "if-match": tag });
      for (const answer of [edit, reading]) {
        expect([answer.status, answer.body.code]).toEqual([400, "malformed"]);
      }
      expect((await olga.get(one)).body).toMatchObject({ version: 1 });
    },
  );

  it("is honoured where it is not needed", async () => {
    const one = await opened();
    const right = await olga.post(`${one}/log-reading`, { share: 60 }, { "if-match": '"1"' });
    const stale = await olga.post(`${one}/log-reading`, { share: 70 }, { "if-match": '"1"' });
    expect([right.status, right.headers.get("etag")]).toEqual([200, '"2"']);
    expect([stale.status, stale.body.code]).toEqual([409, "version-conflict"]);
  });

  it("that is stale changes nothing, and the answer brings the current copy", async () => {
    const one = await opened();
    await olga.patch(one, 1, { title: "First" });
    const before = await countRows();
    const { status, body: problem, headers } = await olga.patch(one, 1, { title: "Second" });
    expect([status, problem.code]).toEqual([409, "version-conflict"]);
    expect(headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(problem.current).toEqual((await olga.get(one)).body);
    expect(problem.current).toMatchObject({ version: 2, title: "First" });
    expect(await countRows()).toEqual(before);
  });

  it("is the ETag of what was read", async () => {
    const one = await opened();
    const etag = (await olga.get(one)).headers.get("etag");
    expect(etag).toBe('"1"');
    expect((await olga.patch(one, 0, { title: "Mended" }, { "if-match": etag })).headers.get("etag")).toBe(
      '"2"',
    );
  });
});

it("every answer carries the id of its request and must not be kept", async () => {
  const one = await opened();
  for (const answer of [
    await olga.get(one),
    await olga.get(`${decisions}/ZZZZZ`),
    await olga.post(decisions, {}, { "x-request-id": "my-request" }),
    await new Visitor().get(decisions),
  ]) {
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-request-id")).toBeTruthy();
    if (answer.status >= 400) expect(answer.body.requestId).toBe(answer.headers.get("x-request-id"));
  }
});
