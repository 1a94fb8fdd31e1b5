import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../../lib/server/api.ts";
import type { Operation } from "../../../lib/server/operation.ts";
import { type ApiAnswer, addAccount } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { everyRoute } from "../../support/routes.ts";
import { contents } from "../../support/tables.ts";
import { type Column, columns, outsiders, strangers, tokenColumns } from "./columns.ts";
import { openToAnyone, type Row, rows, undocumented } from "./rows.ts";
import { type Cast, makeCast, makeWorld, visitorOf, type World } from "./world.ts";

// Every operation × everybody. Who is let through stands in `rows.ts`; the product's own tables are not asked.

process.env.AJAR_REQUESTS_PER_MINUTE = "0";
await useDatabase();

const NOBODY = "there-is-no-such-workspace";
/** Commands are called by their addresses. */
const nameOf = ({ id }: Operation) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const guarded = operations.filter(({ access }) => access !== "anyone");
const rowOf = (operation: Operation): Row => {
  const row = rows[nameOf(operation)];
  if (!row) throw new Error(`${operation.id} has no row in the matrix.`);
  return row;
};

let cast: Cast;
let shared: World;
/** Another workspace, full as well, whose ids must be worth no more than ids that nothing has. */
let other: World;

beforeAll(async () => {
  cast = await makeCast();
  shared = await makeWorld(cast);
  other = await makeWorld(cast, cast.ids.otherSteward);
});

interface Change {
  readonly slug?: string;
  readonly ids?: Readonly<Record<string, string>>;
}

function addressOf({ path }: Operation, world: World, row: Row, { slug = world.slug, ids }: Change): string {
  const known: Readonly<Record<string, string>> = {
    ...(row.ids?.(world) ?? world.ids),
    ...ids,
    workspace: slug,
  };
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? `no-${name}`);
  return address + (row.query ?? "");
}

async function send(
  operation: Operation,
  column: Column,
  world: World,
  change: Change = {},
): Promise<ApiAnswer> {
  const row = rowOf(operation);
  const { by, headers } =
    row.own && column === "member" ? await ownVisitor() : visitorOf(column, cast, world);
  const body = row.form ? await row.form(world) : operation.body === null ? undefined : row.body?.(world);
  const version = row.version === undefined ? {} : { "if-match": `"${row.version}"` };
  const address = addressOf(operation, world, row, change);
  return by.call(operation.method.toUpperCase(), address, body, { ...version, ...headers });
}

async function ownVisitor() {
  return { by: await addAccount("Own", `${randomUUID()}@example.org`), headers: {} };
}

/** All but the number of the request. */
const said = ({ status, text }: ApiAnswer) => {
  return { status, text: text.replace(/"requestId":"[^"]*"/, '"requestId":""') };
};

const isPersonal = ({ access }: Operation) => access === "person";

function expectedDenial(operation: Operation, column: Column): { status: number; code: string } {
  if (isPersonal(operation) && tokenColumns.some((token) => token === column))
    // A program sends no Origin, without which nobody writes who has no token that counts.
    return { status: 403, code: operation.method === "get" ? "not-allowed" : "foreign-origin" };
  if (strangers.includes(column)) return { status: 401, code: "not-signed-in" };
  if (outsiders.includes(column)) return { status: 404, code: "not-found" };
  return { status: 403, code: "not-allowed" };
}

it("has a row for every operation and every route, and no row for anything else", async () => {
  const known = [...Object.keys(rows), ...Object.keys(openToAnyone)];
  expect(known.sort()).toEqual(operations.map(nameOf).sort());
  const listed = [...undocumented, ...operations.map(({ method, path }) => `${method} ${path}`)];
  const covers = (method: string, pattern: RegExp) =>
    listed.some((one) => one.startsWith(`${method} `) && pattern.test(one.slice(method.length + 1)));
  const bare = (await everyRoute()).filter(({ method, pattern }) => !covers(method, pattern));
  expect(bare.map(({ method, address }) => `${method} ${address}`)).toEqual([]);
});

describe("everybody who may not is refused, and nothing changes", () => {
  it.each(guarded.map((operation) => [operation.id, operation] as const))("%s", async (_, operation) => {
    const { allowed } = rowOf(operation);
    const denied = columns.filter((column) => !allowed.includes(column));
    expect(denied).toContain("anonymous");
    const before = await stable();
    for (const column of denied) {
      const answer = await send(operation, column, shared);
      const { status, code } = expectedDenial(operation, column);
      expect([column, answer.status, answer.body.code]).toEqual([column, status, code]);
      // To an outsider it is exactly as if there were no workspace of that name.
      if (status === 404)
        expect(said(answer)).toEqual(said(await send(operation, column, shared, { slug: NOBODY })));
    }
    expect(await stable()).toEqual(before);
  });
});

/** All rows but those that only say when somebody was last seen. */
async function stable() {
  const { session: _, api_token: __, request_count: ___, ...rest } = await contents();
  return rest;
}

describe("what is another workspace's is as if it were not there", () => {
  const tokenOf = (operation: Operation) => (rowOf(operation).ids?.(other) ?? other.ids).token ?? "";
  const named = guarded
    .filter((operation) => !isPersonal(operation))
    .filter(({ path }) => /\{(?!workspace\})/.test(path) && !path.includes("{door}"));
  it.each(named.map((operation) => [operation.id, operation] as const))("%s", async (_, operation) => {
    const column = controlOf(operation);
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name ?? "")
      .filter((name) => name !== "workspace");
    const world = await makeWorld(cast);
    await rowOf(operation).before?.(world);
    const before = await stable();
    // The cast is in both workspaces, so that of people it is the target who is in one alone.
    const known: Readonly<Record<string, string>> = {
      ...rowOf(operation).ids?.(other),
      ...other.ids,
      token: tokenOf(operation),
    };
    for (const name of names) {
      const theirs = await send(operation, column, world, { ids: { [name]: known[name] ?? "" } });
      const nobodys = await send(operation, column, world, {
        ids: { [name]: name === "reference" ? "ZZZZZZZ" : "01999999-0000-7000-8000-000000000000" },
      });
      expect(theirs.status).toBe(404);
      expect(said(theirs)).toEqual(said(nobodys));
    }
    expect(await stable()).toEqual(before);
  });
});

const controlOf = (operation: Operation): Column => {
  const { allowed, succeeds, own } = rowOf(operation);
  if (own) return "member";
  return succeeds ?? (allowed.includes("steward") ? "steward" : (allowed[0] ?? "steward"));
};

describe("everybody who may gets past the door, and the same request succeeds for somebody", () => {
  it.each(guarded.map((operation) => [operation.id, operation] as const))("%s", async (_, operation) => {
    const row = rowOf(operation);
    const control = controlOf(operation);
    for (const column of row.own ? [control] : row.allowed) {
      const world = operation.method === "get" ? shared : await makeWorld(cast);
      await row.before?.(world);
      const answer = await send(operation, column, world);
      const refused = [401, 403].includes(answer.status);
      expect([column, refused, answer.status < 500]).toEqual([column, false, true]);
      if (column === control && !row.reaches)
        expect([column, answer.status, answer.text]).toEqual([
          column,
          expect.toSatisfy((status: number) => status < 300),
          answer.text,
        ]);
    }
  });
});

describe("what is open to anyone turns nobody away", () => {
  it.each(Object.entries(openToAnyone))("%s", async (id, { body, status }) => {
    const operation = operations.find((one) => one.id === id);
    const { by } = visitorOf("anonymous", cast, shared);
    const answer = await by.call("POST", operation?.path ?? "", body);
    expect(answer.status).toBe(status);
    expect(answer.body.code).not.toBe("not-signed-in");
  });
});
