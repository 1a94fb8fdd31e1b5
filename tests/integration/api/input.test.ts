import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { contents } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";

await useDatabase();

let olga: Visitor;
let foreigner: string;
let foreignReference: string;
let decisions: string;
let one: string;
const good = { title: "Which queue?", door: "two_way" };
const receipt = z.object({ reference: z.string() });

beforeAll(async () => {
  const [harbour, lighthouse] = [await makeWorkspace("Harbour"), await makeWorkspace("Lighthouse")];
  const [inside, outside] = [await harbour.join("Olga"), await lighthouse.join("Zoe")];
  foreigner = outside.personId;
  const zoe = await signedIn(foreigner);
  const there = await zoe.post(`/api/v1/workspaces/${lighthouse.slug}/decisions`, good);
  foreignReference = receipt.parse(there.body).reference;
  olga = await signedIn(inside.personId);
  decisions = `/api/v1/workspaces/${harbour.slug}/decisions`;
  one = `${decisions}/${receipt.parse((await olga.post(decisions, { ...good, openedAt: "2026-01-10" })).body).reference}`;
});

const NUL = String.fromCharCode(0);
const LONE = "\ud83d";
const FUTURE = "2099-01-01T00:00:00Z";
const already = (closing: object) => ({
  ...good,
  alreadyDecided: { choice: { text: "Yes" }, share: 70, ...closing },
});
const at = (openedAt: string, noticedAt: string) => ({ ...good, openedAt, noticedAt });

/** What is sent to open a decision, and the field that the answer has to name. */
const openings: [string, () => object, string][] = [
  ["an unknown key", () => ({ ...good, colour: "red" }), "colour"],
  ["an unknown key further down", () => already({ colour: "red" }), "alreadyDecided.colour"],
  [
    "a prototype as a key",
    () => JSON.parse('{"title":"T","door":"two_way","__proto__":{"share":1}}'),
    "__proto__",
  ],
  ["no title", () => ({ door: "two_way" }), "title"],
  ["an empty title", () => ({ ...good, title: "" }), "title"],
  ["a title of blanks", () => ({ ...good, title: " \t\n\u00a0" }), "title"],
  ["a title beyond its limit", () => ({ ...good, title: "x".repeat(201) }), "title"],
  ["a title with a NUL character", () => ({ ...good, title: `a${NUL}b` }), "title"],
  ["a title with half a character", () => ({ ...good, title: `a${LONE}b` }), "title"],
  ["a title that is a number", () => ({ ...good, title: 7 }), "title"],
  ["a title that is null", () => ({ ...good, title: null }), "title"],
  ["a question beyond its limit", () => ({ ...good, question: "x".repeat(50_001) }), "question"],
  ["a question with a NUL character", () => ({ ...good, question: NUL }), "question"],
  ["an option with half a character", () => ({ ...good, options: ["a", LONE] }), "options.1"],
  ["the same option twice", () => ({ ...good, options: ["Yes", "yes"] }), "options.1"],
  ["too many options", () => ({ ...good, options: Array.from({ length: 21 }, (_, n) => `${n}`) }), "options"],
  ["no door", () => ({ title: "T" }), "door"],
  ["a door that does not exist", () => ({ ...good, door: "revolving" }), "door"],
  ["a share above 100", () => ({ ...good, share: 101 }), "share"],
  ["a share below 0", () => ({ ...good, share: -1 }), "share"],
  ["a share that is not whole", () => ({ ...good, share: 70.5 }), "share"],
  ["a share as text", () => ({ ...good, share: "70" }), "share"],
  ["an enormous share", () => ({ ...good, share: 1e308 }), "share"],
  ["an owner who is no id", () => ({ ...good, owner: "olga" }), "owner"],
  ["an owner from elsewhere", () => ({ ...good, owner: foreigner }), "owner"],
  ["an opening in the future", () => ({ ...good, openedAt: FUTURE }), "openedAt"],
  ["an opening before 1970", () => ({ ...good, openedAt: "1969-12-31" }), "openedAt"],
  ["a year beyond 2100", () => ({ ...good, due: "2101-01-01" }), "due"],
  ["an instant without its offset", () => ({ ...good, openedAt: "2026-01-01T10:00:00" }), "openedAt"],
  ["a day that does not exist", () => ({ ...good, openedAt: "2026-02-30" }), "openedAt"],
  ["a time in words", () => ({ ...good, openedAt: "yesterday" }), "openedAt"],
  ["a time as a number", () => ({ ...good, openedAt: 1_700_000_000 }), "openedAt"],
  ["noticed after opened", () => at("2026-01-01", "2026-01-02"), "noticedAt"],
  ["due before opened", () => ({ ...good, openedAt: "2026-01-02", due: "2026-01-01" }), "due"],
  [
    "decided before opened",
    () => ({ ...already({ decidedAt: "2026-01-01" }), openedAt: "2026-01-05" }),
    "alreadyDecided.decidedAt",
  ],
  ["decided in the future", () => already({ decidedAt: FUTURE }), "alreadyDecided.decidedAt"],
  [
    "a review before the decision",
    () => already({ decidedAt: "2026-01-05", reviewOn: "2026-01-04" }),
    "alreadyDecided.reviewOn",
  ],
  [
    "a choice beyond its limit",
    () => already({ choice: { text: "x".repeat(2001) } }),
    "alreadyDecided.choice.text",
  ],
  [
    "a choice of an option that is not there",
    () => already({ choice: { option: 3 } }),
    "alreadyDecided.choice.option",
  ],
  [
    "a skip of an ask that does not exist",
    () => already({ skips: [{ ask: "luck", reason: "-" }] }),
    "alreadyDecided.skips.0.ask",
  ],
];

describe("opening with", () => {
  it.each(openings)("%s is refused, names the field and changes nothing", async (_, input, field) => {
    const before = await contents();
    const answer = await olga.post(decisions, input());
    expect([answer.status, answer.body.code]).toEqual([422, "invalid"]);
    expect(fieldsOf(answer)).toContain(field);
    expect(await contents()).toEqual(before);
  });

  it.each(["[]", '"text"', "null", "7"])("a body that is no object is refused: %s", async (raw) => {
    expect((await olga.post(decisions, raw)).status).toBe(422);
  });
});

/** A command below a decision, what is sent to it, and the field that the answer has to name. */
const commands: [string, object, string][] = [
  ["log-reading", { share: 101 }, "share"],
  ["log-reading", { share: 70, note: "x".repeat(2001) }, "note"],
  ["log-reading", { share: 70, at: "2026-01-01" }, "at"],
  ["log-reading", {}, "share"],
  ["take-position", { stance: "perhaps" }, "stance"],
  ["take-position", { stance: "disagree" }, "reason"],
  ["take-position", { stance: "hold", about: "facts" }, "reason"],
  ["take-position", { stance: "hold", reason: "  " }, "reason"],
  ["take-position", { stance: "agree", about: "facts" }, "about"],
  ["take-position", { stance: "agree", option: 99 }, "option"],
  ["take-position", { stance: "agree", option: 2_147_483_648 }, "option"],
  ["forecast", { probability: 100.5 }, "probability"],
  ["forecast", { probability: 50, option: 0 }, "option"],
  ["add-option", { label: NUL }, "label"],
  ["add-option", { label: LONE }, "label"],
  ["set-door", { door: "one_way" }, "reason"],
  ["hand-over", { to: "somebody" }, "to"],
  ["ask-to-commit", { person: "00000000-0000-7000-8000-000000000000" }, "person"],
  ["ask-to-commit", { person: "00000000-0000-7000-8000-000000000000", due: "2026-01-01" }, "due"],
  ["weigh", { person: "00000000-0000-7000-8000-000000000000", note: "Seen." }, "person"],
  ["decide", { choice: { text: "Yes" }, share: 70, decidedAt: "2026-01-09" }, "decidedAt"],
  ["decide", { choice: { text: "Yes" }, share: 70, decidedAt: FUTURE }, "decidedAt"],
  ["decide", { choice: { text: "Yes" }, share: 70, reviewOn: "2101-01-01" }, "reviewOn"],
  ["decide", { share: 70 }, "skips"],
  ["drop", {}, "reason"],
  ["drop", { reason: "" }, "reason"],
  ["review", { verdict: "splendid" }, "verdict"],
  ["undo", { batch: "x" }, "batch"],
];

describe("a command that cannot be is refused, names the field and changes nothing:", () => {
  it.each(commands)("%s %j", async (command, input, field) => {
    const before = await contents();
    const answer = await olga.post(`${one}/${command}`, input);
    expect([answer.status, answer.body.code]).toEqual([422, "invalid"]);
    expect(fieldsOf(answer)).toContain(field);
    expect(await contents()).toEqual(before);
  });

  it.each([
    [{ title: "x".repeat(201) }, "title"],
    [{ due: "2026-01-09" }, "due"],
    [{ question: LONE }, "question"],
    [{ owner: "x" }, "owner"],
  ])("edit %j", async (input, field) => {
    const answer = await olga.patch(one, 1, input);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
  });

  it("anything that refers to somebody or something elsewhere, as if it did not exist", async () => {
    const made = receipt.parse((await olga.post(decisions, already({}))).body).reference;
    const nobody = "00000000-0000-7000-8000-000000000000";
    const pairs: [string, object, object][] = [
      [`${one}/hand-over`, { to: foreigner }, { to: nobody }],
      [`${one}/ask-to-commit`, { person: foreigner }, { person: nobody }],
      [`${one}/weigh`, { person: foreigner, note: "Seen." }, { person: nobody, note: "Seen." }],
      [
        `${decisions}/${made}/supersede`,
        { reason: "New.", by: foreignReference },
        { reason: "New.", by: "ZZZZZ" },
      ],
    ];
    for (const [address, elsewhere, nowhere] of pairs) {
      const [first, second] = [await olga.post(address, elsewhere), await olga.post(address, nowhere)];
      expect(first.status).toBe(422);
      expect({ ...first.body, requestId: "" }).toEqual({ ...second.body, requestId: "" });
    }
  });
});

describe("a list asked for with", () => {
  it.each([
    ["limit=0", "limit"],
    ["limit=201", "limit"],
    ["limit=ten", "limit"],
    ["limit=1.5", "limit"],
    ["cursor=nonsense", "cursor"],
    ["status=lost", "status"],
    ["door=trap", "door"],
    ["owner=me", "owner"],
    ["colour=red", "colour"],
    ["limit=5&limit=6", "limit"],
  ])("%s is refused and names the parameter", async (query, field) => {
    const answer = await olga.get(`${decisions}?${query}`);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
  });
});

it("what is like a title that is no text is not looked for", async () => {
  expect((await olga.get(`${decisions}/similar?title=Which`)).status).toBe(200);
  const answer = await olga.get(`${decisions}/similar?title=a%00b`);
  expect([answer.status, fieldsOf(answer)]).toEqual([422, ["title"]]);
});

it.each(["/K7F3", "/k7f3q", "/K7F3Q0000", "/%00", "/..%2f", "/K7F3Q/nonsense"])(
  "an address that cannot exist is an address where nothing is: %s",
  async (path) => {
    const answer =
      path.split("/").length > 2 ? await olga.post(decisions + path, {}) : await olga.get(decisions + path);
    expect([answer.status, answer.body.code]).toEqual([404, "not-found"]);
  },
);

describe("what makes no sense in the address of the figures", () => {
  it.each(["", "/details"])("is refused and names the parameter: velocity%s", async (part) => {
    const velocity = decisions.replace(/decisions$/, `velocity${part}`);
    expect((await olga.get(`${velocity}?tag=a`)).status).toBe(200);
    for (const tag of ["a%00b", "", "x".repeat(101)]) {
      const answer = await olga.get(`${velocity}?tag=${tag}`);
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ["tag"]]);
    }
    expect((await olga.get(`${velocity}?time=working`)).status).toBe(200);
    for (const time of ["", "Working", "business", "working&time=calendar"]) {
      const answer = await olga.get(`${velocity}?time=${time}`);
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ["time"]]);
    }
  });

  it("is refused where it would set people beside each other", async () => {
    const velocity = decisions.replace(/decisions$/, "velocity");
    for (const by of ["door", "tag", "team", "none"])
      expect((await olga.get(`${velocity}?by=${by}`)).status).toBe(200);
    for (const by of ["owner", "person", "decider"]) {
      const answer = await olga.get(`${velocity}?by=${by}`);
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ["by"]]);
    }
  });
});
