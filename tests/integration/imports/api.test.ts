import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import * as one from "../../../app/api/v1/workspaces/[workspace]/imports/[import]/route.ts";
import * as undo from "../../../app/api/v1/workspaces/[workspace]/imports/[import]/undo/route.ts";
import * as preview from "../../../app/api/v1/workspaces/[workspace]/imports/preview/route.ts";
import * as problems from "../../../app/api/v1/workspaces/[workspace]/imports/problems/route.ts";
import * as collection from "../../../app/api/v1/workspaces/[workspace]/imports/route.ts";
import type { Role } from "../../../lib/decisions/words.ts";
import { database } from "../../../lib/server/db.ts";
import type { Handler } from "../../../lib/server/route.ts";
import { ORIGIN, signedIn } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { csvFile, guessed, over, proposals } from "../../support/importing.ts";
import { addPerson, makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";

await useDatabase();

const CSV = "id,title,opened,decided\n1,Which cloud?,2026-01-05,2026-01-09\n2,=cmd(),2026-02-01,soon\n";
let harbour: TestWorkspace;
let cookies: Record<Role | "stranger" | "nobody", string>;

beforeAll(async () => {
  harbour = await makeWorkspace();
  const cookieOf = async (role: Role) => (await signedIn((await harbour.join(role, role)).personId)).cookie;
  cookies = {
    steward: await cookieOf("steward"),
    admin: await cookieOf("admin"),
    member: await cookieOf("member"),
    viewer: await cookieOf("viewer"),
    guest: await cookieOf("guest"),
    stranger: (await signedIn(await addPerson("Stranger"))).cookie,
    nobody: "",
  };
});

type Sent = {
  as?: keyof typeof cookies;
  form?: FormData;
  headers?: Record<string, string>;
  id?: string;
  query?: string;
};

async function call(handler: Handler, { as = "admin", form, headers = {}, id, query = "" }: Sent = {}) {
  const url = `${ORIGIN}/api/v1/workspaces/${harbour.slug}/imports${query}`;
  const own = { host: "ajar.test", origin: ORIGIN, "idempotency-key": randomUUID(), cookie: cookies[as] };
  const request = new Request(url, {
    method: form ? "POST" : "GET",
    headers: { ...own, ...headers },
    ...(form && { body: form }),
  });
  const params = { workspace: harbour.slug, ...(id !== undefined && { import: id }) };
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, text, headers: response.headers, body: isJson ? JSON.parse(text) : null };
}

function formOf(file: File | null, mapping?: unknown): FormData {
  const form = new FormData();
  if (mapping !== undefined)
    form.set("mapping", typeof mapping === "string" ? mapping : JSON.stringify(mapping));
  if (file) form.set("file", file);
  return form;
}
const mapped = async () => formOf(csvFile(CSV), await guessed(harbour.steward, CSV));

describe("importing over the API", () => {
  it("looks, lists what is wrong, starts, tells how far it is, and takes it back", async () => {
    const seen = await call(preview.POST, { form: formOf(csvFile(CSV)) });
    expect(seen.status).toBe(200);
    expect(seen.body).toMatchObject({ rows: 2, records: 1, bad: 1, problemCount: 1 });
    const list = await call(problems.POST, { form: formOf(csvFile(CSV), seen.body.mapping) });
    expect(list.text).toBe("line,column,value,reason,imported\r\n3,decided,soon,is not a date,no\r\n");
    const started = await call(collection.POST, { form: formOf(csvFile(CSV), seen.body.mapping) });
    expect(started.status).toBe(202);
    const { id } = started.body;
    expect(started.headers.get("location")).toBe(`/api/v1/workspaces/${harbour.slug}/imports/${id}`);
    await over(harbour.steward, id);
    expect((await call(one.GET, { id })).body).toMatchObject({ status: "done", added: 1, leftOut: 1 });
    expect((await call(collection.GET)).body.imports).toHaveLength(1);
    const back = new FormData();
    const json = { "content-type": "application/json" };
    expect((await call(undo.POST, { id, form: back, headers: json })).status).toBe(400);
    const request = new Request(ORIGIN, {
      method: "POST",
      headers: {
        ...json,
        host: "ajar.test",
        origin: ORIGIN,
        "idempotency-key": randomUUID(),
        cookie: cookies.steward,
      },
      body: "{}",
    });
    const response = await undo.POST(request, {
      params: Promise.resolve({ workspace: harbour.slug, import: id }),
    });
    expect(await response.json()).toEqual({ undone: 1, keptCount: 0, kept: [] });
  });

  it("lists what is wrong as a spreadsheet can read it: with a mark of the byte order, and no formulas", async () => {
    const content = 'id,title,opened\n1,Ärger,"=1+1, später"\n';
    const opened = { column: 2, format: "ymd" };
    const mapping = { ...(await guessed(harbour.steward, content)), opened };
    const form = () => formOf(csvFile(content), mapping);
    const marked = await call(problems.POST, { form: form(), query: "?bom=true" });
    const lines = `line,column,value,reason,imported\r\n2,opened,"'=1+1, später",is not a date,no\r\n`;
    expect(marked.text).toBe(`\uFEFF${lines}`);
    expect(marked.headers.get("content-disposition")).toBe('attachment; filename="problems.csv"');
    expect((await call(problems.POST, { form: form() })).text).toBe(lines);
  });

  it("tells of impossible times however far down they stand", async () => {
    const bad = Array.from({ length: 250 }, (_, n) => `${n},,2026-01-05,`);
    const content = ["id,title,opened,decided", ...bad, "last,Move,2026-03-01,2026-02-01"].join("\n");
    const { body } = await call(preview.POST, { form: formOf(csvFile(content)) });
    expect(body).toMatchObject({ bad: 251, problemCount: 251, impossible: 0, impossibleLeftOut: 1 });
  });

  it("reads the columns anew with the delimiter that somebody names", async () => {
    const form = formOf(csvFile("title|opened,by\nWhich cloud?|2026-01-05,Ada\n"));
    form.set("delimiter", JSON.stringify("|"));
    const { body } = await call(preview.POST, { form });
    expect(body).toMatchObject({ records: 0, mapping: { delimiter: "|", title: 0, opened: null } });
    expect(body.columns.map(({ name }: { name: string }) => name)).toEqual(["title", "opened,by"]);
  });

  it("says of a column that its own dates could be read either way, though another tells which", async () => {
    const content = "title,opened,decided\nA,3/4/2025,4/25/2025\n";
    const { body } = await call(preview.POST, { form: formOf(csvFile(content)) });
    expect(body.mapping.opened).toEqual({ column: 1, format: "mdy" });
    expect(body.columns.map(({ ambiguous }: { ambiguous: boolean }) => ambiguous)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("starts once, however often the same request is sent", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const first = await call(collection.POST, { form: await mapped(), headers });
    const again = await call(collection.POST, { form: await mapped(), headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const other = formOf(csvFile(`${CSV}3,New,2026-01-01,\n`), await guessed(harbour.steward, CSV));
    expect((await call(collection.POST, { form: other, headers })).body).toMatchObject({
      code: "idempotency-conflict",
    });
    await over(harbour.steward, first.body.id);
  });
});

describe("refused, and nothing is written:", () => {
  const count = () => database().import.count();

  it.each([
    ["member", 403],
    ["viewer", 403],
    ["guest", 403],
    ["stranger", 404],
    ["nobody", 401],
  ] as const)("a %s", async (as, status) => {
    const before = await count();
    expect((await call(preview.POST, { as, form: formOf(csvFile(CSV)) })).status).toBe(status);
    expect((await call(problems.POST, { as, form: await mapped() })).status).toBe(status);
    expect((await call(collection.POST, { as, form: await mapped() })).status).toBe(status);
    expect((await call(collection.GET, { as })).status).toBe(status);
    expect((await call(one.GET, { as, id: randomUUID() })).status).toBe(status);
    expect(await count()).toBe(before);
  });

  it.each<[string, () => FormData, number, string]>([
    ["no file", () => formOf(null), 422, "file"],
    ["an empty file", () => formOf(csvFile("")), 422, "file"],
    ["a file of empty lines", () => formOf(csvFile("\n\n\n")), 422, "file"],
    ["a workbook", () => formOf(csvFile(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]))), 422, "file"],
    ["something binary", () => formOf(csvFile(new Uint8Array([65, 0, 66]))), 422, "file"],
    ["a mapping that is no mapping", () => formOf(csvFile(CSV), { title: "x" }), 422, "mapping.delimiter"],
    [
      "a field that is not known",
      () => {
        const form = formOf(csvFile(CSV));
        form.set("more", "1");
        return form;
      },
      422,
      "more",
    ],
  ])("%s", async (_, form, status, field) => {
    const { status: got, body } = await call(preview.POST, { form: form() });
    expect([got, body.errors.map((error: { field: string }) => error.field)]).toEqual([
      status,
      expect.arrayContaining([field]),
    ]);
  });

  it("a form that is none, a mapping that is not JSON, another site, and no key", async () => {
    const json = { "content-type": "application/json" };
    expect((await call(preview.POST, { form: formOf(csvFile(CSV)), headers: json })).status).toBe(400);
    expect((await call(preview.POST, { form: formOf(csvFile(CSV), "{") })).status).toBe(400);
    const foreign = { origin: "https://elsewhere.example" };
    expect((await call(preview.POST, { form: formOf(csvFile(CSV)), headers: foreign })).status).toBe(403);
    expect(
      (await call(collection.POST, { form: await mapped(), headers: { "idempotency-key": "" } })).status,
    ).toBe(400);
  });
});

describe("a file in another encoding", () => {
  it.each([
    ["Latin-1", new Uint8Array([...Buffer.from("id,title,opened\n1,Ä–rger,2026-01-01\n", "latin1")])],
    [
      "UTF-16",
      new Uint8Array([0xff, 0xfe, ...Buffer.from("id,title,opened\n1,Ärger,2026-01-01\n", "utf16le")]),
    ],
    ["UTF-8 with a mark", new Uint8Array(Buffer.from("\uFEFFid,title,opened\n1,Ärger,2026-01-01\n"))],
  ])("is read: %s", async (_, bytes) => {
    const { body } = await call(preview.POST, { form: formOf(csvFile(bytes)) });
    expect(body.first[0].title).toMatch(/^Ä/);
    expect(body.columns[0].name).toBe("id");
  });

  it("of any size up to the limit", async () => {
    const rest = proposals().split("\n").slice(1).join("\n");
    const { body } = await call(preview.POST, {
      form: formOf(csvFile(`${proposals().split("\n")[0]}\n${rest}`)),
    });
    expect(body.rows).toBe(736);
  });
});
