import fc from "fast-check";
import type { Command, CommandInput, CommandType } from "../../../lib/decisions/commands.ts";
import { commandInputs } from "../../../lib/decisions/commands.ts";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import { heldDoubts, isDoubt, isOpen } from "../../../lib/decisions/current.ts";
import { openEscalation } from "../../../lib/decisions/escalations.ts";
import {
  abouts,
  asks,
  doors,
  escalationAnswers,
  stances,
  visibilities,
} from "../../../lib/decisions/words.ts";
import { afterMoves } from "./moves/after.ts";
import { at, type Drawn, some, timeOf } from "./moves/pick.ts";
import { doorAnswersOf, thinkingMoves, wayBackOf } from "./moves/thinking.ts";
import {
  ada,
  cast,
  DAY,
  emil,
  HOUR,
  idOf,
  lena,
  OTHER,
  OTHER_TEAM,
  olga,
  type Story,
  stranger,
  TEAM,
} from "./story.ts";

/** One random thing that somebody does after a while; the numbers choose what the situation offers. */
export interface Move extends Drawn {
  readonly type: CommandType;
  readonly who: number;
  readonly wait: number;
}

const isCommand = (type: string): type is CommandType => Object.hasOwn(commandInputs, type);
const everything = Object.keys(commandInputs).filter(isCommand);
/** Talking and committing come more often than closing, so that stories grow before they end. */
const often: CommandType[] = [
  "takePosition",
  "takePosition",
  "takePosition",
  "askToCommit",
  "askToCommit",
  "decline",
];
const alsoOften: CommandType[] = [
  "edit",
  "edit",
  "offer",
  "weigh",
  "weigh",
  "commit",
  "commit",
  "decline",
  "comment",
  "comment",
  "editComment",
  "editComment",
  "undo",
  "undo",
  "reopen",
  "decide",
  "escalate",
  "escalate",
  "resolveEscalation",
  "addStatement",
  "addQuestion",
  "answerQuestion",
  "attachEvidence",
  "addBlindSpot",
  "decide",
  "decide",
  "review",
  "review",
  "dispute",
  "dispute",
  "holdJudgement",
  "learn",
  "skipLesson",
];

export const move: fc.Arbitrary<Move> = fc.record({
  type: fc.constantFrom(...everything, ...often, ...alsoOften),
  who: fc.nat(cast.length * 3),
  wait: fc.oneof(fc.nat(20_000), fc.nat(2 * HOUR), fc.nat(3 * DAY)),
  pick: fc.tuple(fc.nat(23), fc.nat(23), fc.nat(23), fc.nat(23)),
  share: fc.integer({ min: 0, max: 100 }),
});

export const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/Sao_Paulo",
  "UTC",
];

const find = (id: string | undefined | null) => cast.find((known) => known.id === id) ?? olga;

const answers: readonly CommandType[] = ["commit", "decline", "stepBack"];
const hindsight: readonly CommandType[] = [
  "review",
  "dispute",
  "flagWrong",
  "hitTripwire",
  "holdJudgement",
  "learn",
  "skipLesson",
];

/** The same move, now and then of a kind that goes with the situation: what needs much before it would hardly ever come about. */
export function fitting(made: Move, { state }: Story): Move {
  if (state === null || made.share % 3 !== 0) return made;
  if (state.commitments.some(isOpen)) return { ...made, type: at(answers, made.pick[0]) };
  const isClosed = ["decided", "reversed", "superseded"].includes(state.status);
  return isClosed ? { ...made, type: at(hindsight, made.pick[1]) } : made;
}

/** Mostly somebody who may and can, a third of the time anybody. */
export function actorOf({ type, who }: Move, story: Story): KnownPerson {
  const anybody = at(cast, who);
  if (who % 3 === 0 || story.state === null) return anybody;
  const { state, history } = story;
  const waiting = state.commitments.filter(isOpen).map(({ person }) => person);
  if (["commit", "decline", "stepBack"].includes(type) && waiting.length > 0) return find(at(waiting, who));
  const doubters = heldDoubts(state).map(({ by }) => by);
  if (type === "offer" && doubters.length > 0) return find(at(doubters, who));
  const waitingFor = openEscalation(state);
  if (type === "resolveEscalation") return find(waitingFor?.to);
  if (type === "withdrawEscalation") return find(waitingFor?.by);
  if (type === "decide" && who % 3 === 1) return find(waitingFor?.to ?? state.owner);
  if (type === "escalate" && doubters.length > 0 && who % 2 === 0) return find(at(doubters, who));
  if (type === "undo") return find(history.at(-1)?.actor);
  const comments = state.comments.map(({ by }) => by);
  if (["editComment", "deleteComment"].includes(type) && comments.length > 0) return find(at(comments, who));
  const open = [
    "takePosition",
    "forecast",
    "logReading",
    "addQuestion",
    "answerQuestion",
    "comment",
    "dispute",
  ];
  return open.includes(type) ? anybody : find(state.owner);
}

function closingOf(made: Move, story: Story, anybody: string): CommandInput<"decide"> {
  const {
    pick: [a, b, c, d],
    share,
  } = made;
  const option = (story.state?.options.map(({ seq }) => seq) ?? [1, 2]).concat(99);
  return {
    ...some("choice", a % 2 === 0 ? { option: at(option, b) } : { text: "As discussed." }, a % 5 !== 0),
    ...some("share", share, b % 3 !== 0),
    ...some("forecast", share, c % 3 === 0),
    ...some("expectedOutcome", "It holds.", c % 2 === 0),
    ...some("tripwire", "It breaks.", d % 2 === 0),
    ...some("tripwireOn", timeOf(story, c, 1), c % 6 === 0),
    ...some("wayBack", "none", d % 3 === 0),
    ...some("wayBackPlan", wayBackOf(made, story, anybody), b % 4 === 1),
    ...some("reviewOn", timeOf(story, d, 1), d % 4 === 0),
    ...some("noJudgementBefore", timeOf(story, c, 1), c % 5 === 0),
    ...some("decidedAt", timeOf(story, c, d), b % 4 === 0),
    ...some(
      "skips",
      asks.slice(a % 3).map((ask) => ({ ask, reason: `No ${ask}.` })),
      d % 5 !== 0,
    ),
  };
}

/** The command of a move in the situation of a story; it always passes its schema, but often breaks a rule. */
export function commandOf(made: Move, story: Story): Command {
  const { type, pick, share } = made;
  const [a, b, c, d] = pick;
  const { state } = story;
  const doubters = state === null ? [] : heldDoubts(state).map(({ by }) => by);
  const anybody = at([...cast, stranger], a).id;
  const person = doubters.length > 0 && a % 4 !== 0 ? at(doubters, b) : anybody;
  const option = at([...(state?.options.map(({ seq }) => seq) ?? []), 77], c);
  const reason = at(["It is dear.", "It is slow.", "It is new."], d);
  const closing = closingOf(made, story, anybody);
  const openingOf = (): CommandInput<"open"> => ({
    title: "Which queue?",
    door: at(doors, a),
    ...some("owner", anybody, b % 3 === 0),
    ...some("options", ["Postgres", "Kafka", "NATS"].slice(c % 3), d % 2 === 0),
    ...some("doorAnswers", doorAnswersOf(made), c % 4 === 0),
    ...some("share", share, d % 3 === 0),
    ...some("openedAt", timeOf(story, b, c), a % 3 === 0),
    ...some("noticedAt", timeOf(story, c, d), a % 5 === 0),
    ...some("due", timeOf(story, d, a), b % 5 === 0),
    ...some("tags", ["billing", "EU"], c % 5 === 0),
    ...some("team", at([TEAM, OTHER_TEAM, idOf(699)], c), a % 3 === 0),
    ...some("visibility", at(visibilities, d), a % 4 === 0),
    ...some("parent", "K7F3Q", c % 6 === 0),
    ...some("alreadyDecided", closing, d % 6 === 0),
  });
  const said = at([...(state?.comments.map(({ seq }) => seq) ?? []), 88], b);
  const commands: { [T in CommandType]: () => { type: T; input: CommandInput<T> } } = {
    open: () => {
      story.parent = c % 6 === 0 ? { id: OTHER, below: false } : undefined;
      return { type: "open", input: openingOf() };
    },
    edit: () => ({
      type: "edit",
      input: {
        ...some("title", at(["Which queue?", "Which cache?"], a), b % 2 === 0),
        ...some("question", at([null, "Why now?", "Why at all?"], c), c % 2 === 0),
        ...some("due", at([null, timeOf(story, a, b)], c), d % 2 === 0),
        ...some("tags", ["billing", "EU"].slice(a % 3), b % 4 === 0),
      },
    }),
    addOption: () => ({ type: "addOption", input: { label: at(["Redis", "NATS", "redis"], a) } }),
    setDoor: () => ({
      type: "setDoor",
      input: {
        door: at(doors, a),
        ...some("reason", reason, b % 3 !== 0),
        ...some("doorAnswers", doorAnswersOf(made), c % 2 === 0),
      },
    }),
    moveTeam: () => ({ type: "moveTeam", input: { team: at([TEAM, OTHER_TEAM, null, idOf(699)], b) } }),
    setVisibility: () => ({ type: "setVisibility", input: { visibility: at(visibilities, b) } }),
    inviteGuest: () => ({ type: "inviteGuest", input: { person: anybody } }),
    removeGuest: () => ({
      type: "removeGuest",
      input: { person: at([...(state?.people ?? []), anybody], b) },
    }),
    hideAnswers: () => ({
      type: "hideAnswers",
      input: { hide: b % 4 !== 0, ...some("reason", reason, c % 2 === 0) },
    }),
    closeRound: () => ({ type: "closeRound", input: {} }),
    handOver: () => ({ type: "handOver", input: { to: anybody } }),
    logReading: () => ({ type: "logReading", input: { share } }),
    takePosition: () => ({
      type: "takePosition",
      input: {
        stance: at(stances, a),
        ...some("reason", reason, b % 5 !== 0),
        // Mostly as it has to be: a doubt says what it is about, nothing else does.
        ...some("about", at(abouts, c), isDoubt(at(stances, a)) !== (d % 5 === 0)),
        ...some("option", option, d % 7 === 0),
      },
    }),
    forecast: () => ({
      type: "forecast",
      input: { probability: share, ...some("option", option, a % 3 === 0) },
    }),
    askToCommit: () => ({
      type: "askToCommit",
      input: { person, ...some("due", timeOf(story, c, 0), d % 3 === 0) },
    }),
    offer: () => ({ type: "offer", input: {} }),
    weigh: () => ({ type: "weigh", input: { person, note: "Seen and weighed." } }),
    commit: () => ({ type: "commit", input: {} }),
    decline: () => ({ type: "decline", input: some("reason", reason, a % 2 === 0) }),
    stepBack: () => ({ type: "stepBack", input: {} }),
    consult: () => ({
      type: "consult",
      input: { people: [...new Set([anybody, at(cast, b).id])].slice(0, 1 + (c % 2)) },
    }),
    met: () => ({ type: "met", input: some("note", "In the kitchen.", a % 2 === 0) }),
    escalate: () => ({
      type: "escalate",
      input: {
        to: at([lena.id, emil.id, anybody], b),
        statement: reason,
        ...some("due", timeOf(story, c, 0), d % 4 === 0),
      },
    }),
    addStatement: () => ({ type: "addStatement", input: { statement: reason } }),
    resolveEscalation: () => ({
      type: "resolveEscalation",
      input: {
        answer: at(escalationAnswers, a),
        note: reason,
        ...some(
          "to",
          at([emil.id, ada.id, anybody], b),
          (at(escalationAnswers, a) === "handed_up") !== (c % 6 === 0),
        ),
        ...some("due", timeOf(story, d, 0), d % 4 === 0),
      },
    }),
    withdrawEscalation: () => ({
      type: "withdrawEscalation",
      input: some("reason", reason, a % 2 === 0),
    }),
    decide: () => ({
      type: "decide",
      input: { ...closing, ...some("withoutAnswer", reason, a % 3 !== 0) },
    }),
    reopen: () => ({ type: "reopen", input: { reason } }),
    drop: () => ({ type: "drop", input: { reason } }),
    ...thinkingMoves(made, story, anybody, reason),
    ...afterMoves(made, story, reason),
    comment: () => ({
      type: "comment",
      input: {
        text: at(["What would it cost?", `<@${anybody}>, what do you think?`, "**No.**"], a),
        ...some("replyTo", said, b % 3 === 0),
        ...some("about", at([option, ...(state?.positions.map(({ seq }) => seq) ?? [])], d), c % 4 === 0),
      },
    }),
    editComment: () => ({
      type: "editComment",
      input: { comment: said, text: at(["What else?", `Ask <@${anybody}>.`], a) },
    }),
    deleteComment: () => ({ type: "deleteComment", input: { comment: said } }),
    undo: () => ({ type: "undo", input: {} }),
  };
  return commands[type]();
}

/** An opening that is accepted, to begin a story with. */
export const beginning: Command = {
  type: "open",
  input: { title: "Which queue?", door: "two_way", owner: idOf(1), options: ["Postgres", "Kafka"] },
};
