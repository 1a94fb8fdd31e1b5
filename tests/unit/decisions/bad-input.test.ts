import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommandType, commandInputs } from "../../../lib/decisions/commands.ts";
import { limits } from "../../../lib/decisions/text.ts";
import { idOf } from "./story.ts";

const day = "2026-11-23";
const instant = "2026-11-23T09:30:00+01:00";
const wayBack = {
  exists: true,
  person: idOf(1),
  hours: 8,
  cost: 4000,
  until: "2027-02-01",
  how: "Restore the old queue.",
};
const closing = {
  choice: { text: "Postgres" },
  share: 70,
  expectedOutcome: "No lost jobs.",
  forecast: 80,
  tripwire: "Over 1 % lost.",
  tripwireOn: "2027-01-01",
  wayBackPlan: wayBack,
  wayBack: "none",
  reviewOn: "2027-02-01",
  noJudgementBefore: "2027-02-01",
  skips: [{ ask: "consulted", reason: "Nobody was there." }],
  decidedAt: day,
};

/** An input of each command in which every field is given. */
const full: Record<CommandType, object> = {
  open: {
    title: "Which queue?",
    door: "two_way",
    question: "Load is growing.",
    owner: idOf(1),
    doorAnswers: { undoCost: "some", undoTime: "weeks", noticed: "few" },
    share: 10,
    options: ["Postgres", "Kafka"],
    noticedAt: day,
    openedAt: instant,
    due: instant,
    tags: ["billing", "EU"],
    team: idOf(2),
    visibility: "team",
    parent: "K7F3Q",
    alreadyDecided: closing,
  },
  edit: { title: "Which queue?", question: "Why?", due: day, tags: ["billing"] },
  addOption: { label: "NATS", note: "Small." },
  setDoor: { door: "one_way", reason: "A contract.", doorAnswers: { undoCost: "much" } },
  handOver: { to: idOf(1), reason: "Holidays." },
  moveTeam: { team: idOf(2) },
  setVisibility: { visibility: "people" },
  inviteGuest: { person: idOf(1) },
  removeGuest: { person: idOf(1) },
  hideAnswers: { hide: true, reason: "Think first." },
  closeRound: {},
  logReading: { share: 10, note: "Asked." },
  takePosition: { stance: "hold", about: "facts", reason: "Not yet.", option: 2 },
  forecast: { probability: 60, option: 2 },
  askToCommit: { person: idOf(1), due: instant },
  offer: {},
  weigh: { person: idOf(1), note: "Seen." },
  commit: {},
  decline: { reason: "No." },
  stepBack: { reason: "No." },
  consult: { people: [idOf(1), idOf(2)], note: "You know the harbour." },
  met: { note: "In the kitchen." },
  escalate: { to: idOf(1), statement: "We want different things.", due: instant },
  addStatement: { statement: "It pays for the rest." },
  resolveEscalation: { answer: "handed_up", note: "Above my head.", to: idOf(1), due: instant },
  withdrawEscalation: { reason: "We found a way." },
  decide: { ...closing, choice: { option: 2 }, withoutAnswer: "The ship sails." },
  reopen: { reason: "x" },
  drop: { reason: "x" },
  reverse: {
    reason: "x",
    cost: { hours: 12, money: 400 },
    successor: { title: "Which queue instead?", door: "two_way", question: "Load is growing." },
  },
  supersede: { reason: "x", by: "K7F3Q" },
  addQuestion: { question: "What does it cost?" },
  answerQuestion: { asked: 2, answer: "300 a month." },
  withdrawAnswer: { asked: 2, reason: "An old price." },
  removeQuestion: { asked: 2, reason: "Both cost the same." },
  attachEvidence: { kind: "own_use", text: "We use it daily.", link: "https://example.org/notes" },
  removeEvidence: { evidence: 2, reason: "Another product." },
  addBlindSpot: { spot: "Those who cannot see colours." },
  checkBlindSpot: { blindSpot: 2, found: "Two of four said no." },
  uncheckBlindSpot: { blindSpot: 2 },
  removeBlindSpot: { blindSpot: 2, reason: "No colours here." },
  setCustomer: { who: "Ferry crews", change: "They know the day before." },
  setNature: { nature: "invention", vision: "Nobody waits at the quay." },
  dismissMismatch: { reason: "It waited for the budget." },
  judgeSteps: { steps: [{ ask: "consulted", changed: true, hours: 3 }] },
  sayEnergy: { energy: "energised" },
  setDelayCost: { perDay: 400 },
  setWayBack: wayBack,
  review: {
    verdict: "good",
    note: "Fine.",
    laterInformationWouldHaveChanged: false,
    pace: "right",
    verb: "double_down",
    byTheBook: false,
    delayCost: { hours: 12, money: 400 },
    reversalCost: { hours: 12, money: 400 },
  },
  flagWrong: { what: "Jobs were lost.", noticedAt: day },
  hitTripwire: { what: "Over 1 % lost.", noticedAt: instant },
  dispute: { verdict: "good", reason: "It paid twice." },
  holdJudgement: { until: "2027-02-01" },
  learn: { lesson: "Ask those who run it." },
  skipLesson: { reason: "The weather." },
  linkParent: { parent: "K7F3Q" },
  unlinkParent: {},
  comment: { text: "What would it cost?", replyTo: 7, about: 2 },
  editComment: { comment: 7, text: "What would it cost us?" },
  deleteComment: { comment: 7 },
  undo: { batch: "00000000-0000-7000-8000-000000000009" },
};

type Path = readonly (string | number)[];
const isCommand = (type: string): type is CommandType => Object.hasOwn(commandInputs, type);
const commands = Object.keys(full).filter(isCommand);
const accepts = (command: CommandType, input: unknown) => commandInputs[command].safeParse(input).success;

/** Every place in a value, with what stands there. */
function places(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const entries = value !== null && typeof value === "object" ? Object.entries(value) : [];
  return [{ path, value }, ...entries.flatMap(([key, inner]) => places(inner, [...path, key]))];
}

/** A copy with something else in one place; `__proto__` is put there as JSON would, as a key of its own. */
function replaced(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: object = Array.isArray(value) ? [...value] : { ...(typeof value === "object" ? value : {}) };
  const inner = Object.entries(copy).find(([name]) => name === String(key))?.[1];
  Object.defineProperty(copy, key, {
    value: replaced(inner, rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

const everywhere = commands.flatMap((command) =>
  places(full[command]).map(({ path, value }) => ({
    command,
    path,
    value,
    name: `${command} ${path.join(".")}`,
  })),
);
const isTime = (value: string) => value === day || value === instant || /^\d{4}-/.test(value);
const isId = (value: string) => value.startsWith("00000000-");
const enums = [
  "own_use",
  "some",
  "much",
  "weeks",
  "few",
  "energised",
  "invention",
  "double_down",
  "two_way",
  "one_way",
  "facts",
  "hold",
  "consulted",
  "good",
  "right",
  "team",
  "people",
  "handed_up",
];
const isText = (value: unknown) =>
  typeof value === "string" &&
  !isTime(value) &&
  !isId(value) &&
  !enums.includes(value) &&
  value !== "K7F3Q" &&
  !value.startsWith("https://");
const texts = everywhere.filter(({ value }) => isText(value));
const titles = [
  "open title",
  "open options.0",
  "open options.1",
  "edit title",
  "addOption label",
  "addQuestion question",
  "addBlindSpot spot",
  "reverse successor.title",
];
const long = ["open question", "edit question", "review note", "reverse successor.question"];
const comments = ["comment text", "editComment text"];
const limitOf = (name: string) => {
  if (comments.includes(name)) return limits.comment;
  return name.includes(" tags.") ? limits.tag : shortOrLong(name);
};
const shortOrLong = (name: string) =>
  titles.includes(name) ? limits.title : long.includes(name) ? limits.longText : limits.shortText;

describe("an input in which everything is right", () => {
  it.each(commands)("is accepted by %s", (command) => {
    expect(accepts(command, full[command])).toBe(true);
  });
});

describe("text", () => {
  it.each(texts)("in $name has no NUL, no lone surrogate, and is not empty", ({ command, path }) => {
    for (const bad of ["a\0b", "\0", "a\ud800", "\udc00a", "\ud800\ud800", "", "  \n\t\u00a0"]) {
      expect(accepts(command, replaced(full[command], path, bad))).toBe(false);
    }
    expect(accepts(command, replaced(full[command], path, " a \u{1f6aa}\n b "))).toBe(true);
  });

  it.each(texts)("in $name has its limit", ({ command, path, name }) => {
    const limit = limitOf(name);
    expect(accepts(command, replaced(full[command], path, "x".repeat(limit)))).toBe(true);
    expect(accepts(command, replaced(full[command], path, "x".repeat(limit + 1)))).toBe(false);
  });

  it("is counted after the blanks around it are gone", () => {
    const parsed = commandInputs.drop.parse({ reason: `  ${"x".repeat(limits.shortText)}\n` });
    expect(parsed.reason).toHaveLength(limits.shortText);
  });
});

describe("times", () => {
  const times = everywhere.filter(({ value }) => typeof value === "string" && isTime(value));
  const never = [
    "1969-12-31",
    "2101-01-01",
    "0000-01-01",
    "2026-02-30",
    "2026-13-01",
    "26-01-01",
    "+002026-01-01",
  ];
  const notInstants = [
    "2026-11-23T09:30:00",
    "2026-11-23T25:00:00Z",
    "2026-02-30T00:00:00Z",
    "1969-12-31T23:59:59Z",
  ];
  const nonsense = [
    "",
    "tomorrow",
    "2101-01-01T00:00:00Z",
    "275760-09-13",
    1_795_422_600_000,
    "2026-11-23 09:30:00Z",
  ];

  it.each(times)("in $name lie in the years 1970 to 2100 and say their offset", ({ command, path }) => {
    for (const bad of [...never, ...notInstants, ...nonsense, "9".repeat(10_000)]) {
      expect(accepts(command, replaced(full[command], path, bad)), String(bad)).toBe(false);
    }
  });

  it("may be days, except where a moment is meant, and the other way round", () => {
    expect(accepts("askToCommit", { person: idOf(1), due: day })).toBe(false);
    expect(accepts("decide", { reviewOn: instant })).toBe(false);
    expect(accepts("edit", { due: "1970-01-01" }) && accepts("edit", { due: "2100-12-31" })).toBe(true);
  });
});

describe("numbers", () => {
  const numbers = everywhere.filter(({ value }) => typeof value === "number");
  it.each(numbers)("in $name are whole, finite and in range", ({ command, path }) => {
    for (const bad of [
      0.5,
      70.000001,
      -1,
      1e21,
      2 ** 53,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      "70",
      true,
      70n,
    ]) {
      expect(accepts(command, replaced(full[command], path, bad)), String(bad)).toBe(false);
    }
  });

  it("that are shares or probabilities go from 0 to 100, those of options begin at 1", () => {
    for (const share of [0, 100]) expect(accepts("logReading", { share })).toBe(true);
    expect(accepts("logReading", { share: 101 })).toBe(false);
    expect(accepts("forecast", { probability: 101 })).toBe(false);
    expect(accepts("forecast", { probability: 1, option: 0 })).toBe(false);
  });
});

describe("keys", () => {
  const objects = everywhere.filter(
    ({ value }) => value !== null && typeof value === "object" && !Array.isArray(value),
  );
  it.each(objects)("that nobody knows are refused in $name", ({ command, path }) => {
    for (const key of ["colour", "__proto__", "constructor", "prototype", "toString", ""]) {
      expect(accepts(command, replaced(full[command], [...path, key], { isAdmin: true })), key).toBe(false);
    }
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  });
});

describe("anything else", () => {
  it.each(everywhere)("in $name is refused", ({ command, path, value, name }) => {
    const nullable = [
      "edit question",
      "edit due",
      "moveTeam team",
      "setDelayCost perDay",
      "setCustomer who",
      "setCustomer change",
      "holdJudgement until",
    ].includes(name);
    const bad = [
      Symbol("x"),
      () => 1,
      ...(nullable ? [] : [null]),
      ...(typeof value === "boolean" ? [0, "true"] : [true]),
    ];
    for (const put of bad) expect(accepts(command, replaced(full[command], path, put))).toBe(false);
    if (typeof value === "string") expect(accepts(command, replaced(full[command], path, ["x"]))).toBe(false);
    if (enums.some((word) => word === value)) {
      for (const word of ["__proto__", "toString", ""]) {
        expect(accepts(command, replaced(full[command], path, word))).toBe(false);
      }
    }
  });

  it("is refused without an exception, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...commands),
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        (command, input) => {
          expect(typeof accepts(command, input)).toBe("boolean");
        },
      ),
    );
  });

  it("comes in lists that end: 20 options, 10 different tags, one reason for each ask", () => {
    const tags = Array.from({ length: 11 }, (_, place) => `tag ${place}`);
    expect(accepts("edit", { tags: tags.slice(1) }) && accepts("edit", { tags: [] })).toBe(true);
    for (const bad of [tags, ["EU", "eu"]]) expect(accepts("edit", { tags: bad })).toBe(false);
    const options = Array.from({ length: 21 }, (_, place) => `Option ${place}`);
    const open = { title: "Which?", door: "two_way" };
    expect(accepts("open", { ...open, options: options.slice(1) })).toBe(true);
    expect(accepts("open", { ...open, options })).toBe(false);
    expect(accepts("decide", { skips: Array(9).fill({ ask: "share", reason: "x" }) })).toBe(false);
    expect(accepts("decide", { choice: { option: 2, text: "both" } })).toBe(false);
    expect(accepts("supersede", { reason: "x", by: "KUUL0" })).toBe(false);
  });

  it("about addresses is refused: what a link could run, and what leads nowhere", () => {
    const evidence = (link: string) => accepts("attachEvidence", { kind: "data", text: "Numbers.", link });
    for (const good of ["https://example.org/notes", "HTTP://example.org"])
      expect(evidence(good), good).toBe(true);
    for (const bad of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//example.org",
      "example.org",
      "https://",
      "https://exa mple.org",
      " javascript:alert(1)//https://example.org",
    ])
      expect(evidence(bad), bad).toBe(false);
  });

  it("about ids is refused, and capitals are made small", () => {
    expect(accepts("handOver", { to: "1" })).toBe(false);
    expect(accepts("handOver", { to: `${idOf(1)} ` })).toBe(false);
    expect(commandInputs.handOver.parse({ to: "ABCDEF00-0000-7000-8000-000000000001" }).to).toBe(
      "abcdef00-0000-7000-8000-000000000001",
    );
  });
});
