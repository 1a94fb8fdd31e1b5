import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../../lib/server/api.ts";
import { writeCursor as ledgerCursor } from "../../../lib/server/commitments/cursor.ts";
import { writeCursor } from "../../../lib/server/decisions/cursor.ts";
import type { Operation } from "../../../lib/server/operation.ts";
import { type ApiAnswer, fieldsOf } from "../../support/api.ts";
import { type Place, placesOf, replaced, sampleOf } from "../../support/contracts.ts";
import { useDatabase } from "../../support/database.ts";
import { contents as everything } from "../../support/tables.ts";
import { type Furnished, furnish } from "../../support/two-workspaces.ts";

await useDatabase();

/**
 * Two full workspaces. Every id that an operation takes, wherever it stands, is replaced by one of the other workspace, and by
 * one that is here but out of sight: the answer has to be the one that an id gets that nobody ever had.
 */

let harbour: Furnished;
let lagoon: Furnished;

beforeAll(async () => {
  [harbour, lagoon] = [await furnish("Harbour"), await furnish("Lagoon")];
});

/** All rows but the kept answers: a write that finds nothing to change succeeds, and is remembered like any other. */
const contents = async () => ({ ...(await everything()), idempotency: [] });

const AT = "2026-11-23T09:00:00.000Z";
const cursor = (id: string) => writeCursor({ order: "newest", at: AT, id });
const inLedger = (id: string) => ledgerCursor({ part: "open", at: AT, id, seq: 5 });
const placeOfPerson = (id: string) => Buffer.from(JSON.stringify(["Olga", id])).toString("base64url");

interface Kind {
  /** Ids that exist where they must not be found; and one that exists nowhere. */
  readonly foreign: () => readonly string[];
  readonly nobodys: () => string;
}

const uuid = (foreign: Kind["foreign"]): Kind => ({ foreign, nobodys: randomUUID });
const kinds = {
  workspace: { foreign: () => [lagoon.ids.workspace], nobodys: () => "no-such-place" },
  reference: {
    foreign: () => [lagoon.ids.reference, lagoon.ids.hidden, harbour.ids.hidden],
    nobodys: () => "ZZZZZ",
  },
  person: uuid(() => [lagoon.ids.person, lagoon.workspace.steward.personId]),
  team: uuid(() => [lagoon.ids.team]),
  import: uuid(() => [lagoon.ids.import]),
  // A token of somebody else is as little one's own as one of another workspace.
  token: uuid(() => [lagoon.ids.token, harbour.ids.token]),
  invitation: uuid(() => [lagoon.ids.invitation]),
  view: uuid(() => [lagoon.ids.view]),
  // One that is shared in another workspace, and those that others keep for themselves.
  savedView: uuid(() => [lagoon.ids.savedView, lagoon.ids.ownView, harbour.ids.ownView]),
  snooze: uuid(() => [lagoon.ids.snooze]),
  session: uuid(() => [lagoon.ids.session, harbour.ids.session]),
  batch: uuid(() => [lagoon.ids.batch, harbour.ids.batch]),
  cursor: {
    foreign: () => [cursor(lagoon.ids.hiddenId), cursor(harbour.ids.hiddenId)],
    nobodys: () => cursor(randomUUID()),
  },
  cursorOfLedger: {
    foreign: () => [inLedger(lagoon.ids.hiddenId), inLedger(harbour.ids.hiddenId)],
    nobodys: () => inLedger(randomUUID()),
  },
  cursorOfPeople: {
    foreign: () => [placeOfPerson(lagoon.ids.person)],
    nobodys: () => placeOfPerson(randomUUID()),
  },
} as const satisfies Record<string, Kind>;

/** What the name of a field is about; a name that stands nowhere here fails the test until somebody says. */
const named: Readonly<Record<string, keyof typeof kinds>> = {
  ...Object.fromEntries(Object.keys(kinds).map((name) => [name, name as keyof typeof kinds])),
  owner: "person",
  to: "person",
  handTo: "person",
  people: "person",
  parent: "team",
  by: "reference",
  except: "reference",
  references: "reference",
  decision: "reference",
};

/** Where a larger decision is meant, and not a team. */
const PARTS = ["openDecision", "link-parent"];
/** Lists that are ordered by something else have cursors of their own. */
const cursors: Readonly<Record<string, keyof typeof kinds>> = {
  listPeople: "cursorOfPeople",
  listCommitments: "cursorOfLedger",
};
const kindOf = ({ id }: Operation, field: string): keyof typeof kinds | undefined => {
  if (field === "cursor") return cursors[id] ?? "cursor";
  return field === "parent" && PARTS.includes(id) ? "reference" : named[field];
};

/** Whole bodies where the least that the contract takes says too little. */
const bodies: Readonly<Record<string, object>> = {
  changeTeam: { name: "Another name" },
  editDecision: { title: "Another title" },
  changePerson: { role: "viewer" },
  removePerson: {},
  changeLadder: { team: null, rungs: [{ person: randomUUID(), hours: 1 }] },
  consult: { people: [randomUUID()] },
  "judge-steps": { steps: [{ ask: "share" }] },
  decide: { choice: { text: "Yes" }, share: 80, skips: [] },
  "hold-judgement": { until: "2099-01-01" },
  openDecision: {
    title: "Which queue?",
    door: "two_way",
    alreadyDecided: { choice: { text: "Yes" }, share: 80 },
  },
};

type Sent = Readonly<Record<"params" | "query" | "body", unknown>>;

/** A request in which everything is of one's own workspace. */
function own(operation: Operation): Sent {
  const reference = operation.id === "supersede" ? harbour.ids.decided : harbour.ids.reference;
  const ids: Record<string, string> = { ...harbour.ids, reference };
  const params = Object.fromEntries(Object.keys(operation.params.shape).map((name) => [name, ids[name]]));
  const body = bodies[operation.id] ?? sampleOf(operation);
  const asked = placesOf(operation).flatMap(({ part, path }) => (part === "body" ? [path] : []));
  // What has to be there and is an id is one's own.
  const whole = asked.reduce((made, path) => {
    const field = path.at(-1) ?? "";
    const needed = typeof made === "object" && made !== null && field in made;
    return needed ? replaced(made, path, ids[kindOf(operation, field) ?? ""]) : made;
  }, body);
  const query = operation.id === "findSimilar" ? { title: "Which queue" } : {};
  return { params, query, body: whole };
}

const with_ = (sent: Sent, { part, path }: Place, id: string): Sent => ({
  ...sent,
  [part]: replaced(sent[part], path, id),
});

const entriesOf = (part: unknown): [string, string][] =>
  Object.entries(part ?? {}).map(([name, value]) => [name, String(value)]);

async function send({ method, path, body, version }: Operation, sent: Sent): Promise<ApiAnswer> {
  const address = entriesOf(sent.params).reduce((made, [name, id]) => made.replace(`{${name}}`, id), path);
  const query = new URLSearchParams(entriesOf(sent.query)).toString();
  const match = version === "required" ? { "if-match": '"1"' } : {};
  const payload = body === null ? undefined : sent.body;
  return harbour.steward.call(method.toUpperCase(), `${address}?${query}`, payload, match);
}

/** All that an answer says, but for the id of its request and the id that was asked for. */
const said = ({ status, text, body }: ApiAnswer, id: string) => ({
  status,
  text: text.replaceAll(String(body.requestId), "").replaceAll(id, ""),
});

const inWorkspaces = operations.filter(({ access }) => access !== "anyone");
const cases = inWorkspaces.flatMap((operation) =>
  placesOf(operation).map((place) => ({
    operation,
    place,
    name: `${operation.id}: ${place.part} ${place.path.join(".")}`,
  })),
);

describe("an id of another workspace, or of what is out of sight, is one that nobody has:", () => {
  it.each(cases)("$name", async ({ operation, place }) => {
    // In a list the name of the list says what its items are.
    const field = place.path.findLast((part) => !/^\d+$/.test(part)) ?? "";
    const kind = kinds[kindOf(operation, field) ?? "workspace"];
    expect(Object.keys(named), `${field} is an id of a kind that this test does not know`).toContain(field);
    const sent = own(operation);
    const before = await contents();
    const nobody = kind.nobodys();
    const answer = await send(operation, with_(sent, place, nobody));
    const expected = said(answer, nobody);
    expect(answer.status).toBeLessThan(500);
    if (place.part === "params") expect([401, 403, 404]).toContain(answer.status);
    // What is refused is refused for this id, and not because the rest is wrong.
    if (answer.status === 422) expect(fieldsOf(answer)).toEqual([place.path.join(".")]);
    expect(await contents()).toEqual(before);
    for (const id of kind.foreign()) {
      const theirs = await send(operation, with_(sent, place, id));
      expect(said(theirs, id)).toEqual(expected);
    }
    expect(await contents()).toEqual(before);
  });

  it("and with ids of one's own the same requests find what they are about", async () => {
    const harmless = cases.filter(
      ({ operation, place }) => operation.method === "get" && place.part === "params",
    );
    for (const { operation, name } of harmless)
      expect([name, (await send(operation, own(operation))).status]).toEqual([name, 200]);
    for (const command of ["move-team", "log-reading", "forecast", "add-option", "hide-answers"]) {
      const operation = operations.find(({ id }) => id === command);
      if (!operation) throw new Error(`There is no ${command}.`);
      expect([command, (await send(operation, own(operation))).status]).not.toEqual([command, 404]);
    }
  });
});
