import { type Command, commandInputs } from "../../../lib/decisions/commands.ts";
import type { DecideContext, KnownPerson, Refusal } from "../../../lib/decisions/context.ts";
import { type Decision, decide } from "../../../lib/decisions/decide.ts";
import type { DecisionEvent, DoorPolicy } from "../../../lib/decisions/events.ts";
import { type DecisionFacts, factsOf } from "../../../lib/decisions/facts.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { stateAfter } from "../../../lib/decisions/replay.ts";
import { sees } from "../../../lib/decisions/sight.ts";
import type { DecisionState } from "../../../lib/decisions/state.ts";
import type { Door, Role, Standing, Status } from "../../../lib/decisions/words.ts";

/** An id that can be read in failures: `idOf(7)` ends in 7. */
export const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

const person = (number: number, role: Role, standing: Standing): KnownPerson => ({
  id: idOf(number),
  role,
  standing,
});

/** The cast: Olga owns, Ben and Cleo work with her, Lena leads, Emil is an executive, Ada administers, Stu is steward, Vera reads, Gus is a guest. */
export const olga = person(1, "member", "lead");
export const ben = person(2, "member", "contributor");
export const cleo = person(3, "member", "contributor");
export const lena = person(4, "member", "lead");
export const emil = person(5, "member", "executive");
export const ada = person(6, "admin", "lead");
export const stu = person(7, "steward", "executive");
export const vera = person(8, "viewer", "contributor");
export const gus = person(9, "guest", "contributor");
export const stranger = person(99, "member", "lead");
export const cast = [olga, ben, cleo, lena, emil, ada, stu, vera, gus];
/** Olga, Ben and Ada are a team; Cleo is in another one. */
export const teamsOf = ({ id }: KnownPerson): string[] => {
  if ([olga, ben, ada].some((one) => one.id === id)) return [TEAM];
  return id === cleo.id ? [OTHER_TEAM] : [];
};

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Monday, 10 o'clock in Berlin. */
export const MONDAY = "2026-11-23T09:00:00.000Z";
export const SELF = idOf(500);
export const OTHER = idOf(501);
export const REPLACEMENT = idOf(502);
export const TEAM = idOf(600);
export const OTHER_TEAM = idOf(601);

export interface StoryOptions {
  readonly now?: string;
  readonly zone?: string;
  readonly policies?: Readonly<Record<Door, DoorPolicy>>;
  readonly people?: readonly KnownPerson[];
  readonly ladder?: DecideContext["ladder"];
}

/** Who will see what a command opens. */
const sharedBy = ({ type, input }: Command, actor: KnownPerson) => ({
  visibility: (type === "open" && input.visibility) || ("workspace" as const),
  team: (type === "open" && input.team) || null,
  people: [actor.id],
});

/** A decision told command by command on a clock that the test moves; every command takes a second. */
export class Story {
  history: readonly DecisionEvent[] = [];
  state: DecisionState | null = null;
  /** Of the command that was given last. */
  context: DecideContext | undefined;
  private time: number;
  private batches = 1000;
  successor: { id: string; status: Status } | undefined;
  parent: { id: string; below: boolean } | undefined;

  constructor(private readonly options: StoryOptions = {}) {
    this.time = Date.parse(options.now ?? MONDAY);
  }

  get now(): string {
    return new Date(this.time).toISOString();
  }

  wait(milliseconds: number): this {
    this.time += milliseconds;
    return this;
  }

  /** Gives a command and, where it is accepted, lives with it. */
  says(actor: KnownPerson, command: Command): Decision {
    this.wait(SECOND);
    this.batches += 1;
    const people = this.options.people ?? cast;
    const shared = this.state ?? sharedBy(command, actor);
    this.context = {
      now: this.now,
      zone: this.options.zone ?? "Europe/Berlin",
      decision: SELF,
      actor,
      batch: idOf(this.batches),
      policies: this.options.policies ?? defaultPolicies,
      people: new Map(
        people
          .filter((known) => sees(shared, { ...known, teams: teamsOf(known) }))
          .map((known) => [known.id, known]),
      ),
      members: new Map(people.filter(({ role }) => role !== "guest").map((known) => [known.id, known])),
      teams: new Set([TEAM, OTHER_TEAM]),
      ladder: this.options.ladder ?? [],
      successor: this.successor,
      parent: this.parent,
      ...(command.type === "reverse" && command.input.successor && { replacement: REPLACEMENT }),
    };
    const said = decide(this.state, this.history, command, this.context);
    if (said.ok) {
      this.state = stateAfter(this.state, this.history, said.events);
      this.history = [...this.history, ...said.events];
    }
    return said;
  }

  /** Gives a command that has to be accepted, and returns its events. */
  does(actor: KnownPerson, command: Command): readonly DecisionEvent[] {
    const parsed = commandInputs[command.type].safeParse(command.input);
    if (!parsed.success) throw new Error(`The test's own input is not valid: ${parsed.error.message}`);
    const said = this.says(actor, command);
    if (!said.ok) throw new Error(`Refused ${command.type}: ${said.refusal.code} ${said.refusal.detail}`);
    return said.events;
  }

  /** Gives a command that has to be refused, and returns why. */
  refused(actor: KnownPerson, command: Command): Refusal {
    const said = this.says(actor, command);
    if (said.ok) throw new Error(`Accepted ${command.type}`);
    return said.refusal;
  }

  get present(): DecisionState {
    if (this.state === null) throw new Error("There is no decision now.");
    return this.state;
  }

  get facts(): DecisionFacts {
    return factsOf(
      this.present,
      this.options.zone ?? "Europe/Berlin",
      this.options.policies ?? defaultPolicies,
    );
  }
}

/** A two-way decision that Olga opened and owns, with options 2 and 3. */
export function opened(options: StoryOptions = {}): Story {
  const story = new Story(options);
  const input = { title: "Which queue do we use?", door: "two_way" as const, options: ["Postgres", "Kafka"] };
  story.does(olga, { type: "open", input });
  return story;
}

/** The same, decided by Olga with 70 % of the information. */
export function decided(options: StoryOptions = {}): Story {
  const story = opened(options);
  story.does(olga, { type: "decide", input: { choice: { option: 2 }, share: 70 } });
  return story;
}

export const disagrees = (reason = "It will not hold the load."): Command => ({
  type: "takePosition",
  input: { stance: "disagree", about: "facts", reason },
});
export const agrees: Command = { type: "takePosition", input: { stance: "agree" } };
export const asks = (who: KnownPerson): Command => ({ type: "askToCommit", input: { person: who.id } });
export const weighs = (who: KnownPerson): Command => ({
  type: "weigh",
  input: { person: who.id, note: "Seen, and the load is tested monthly." },
});
export const settles: Command = { type: "decide", input: { choice: { option: 2 }, share: 80 } };
export const undoes: Command = { type: "undo", input: {} };
export const reopens: Command = { type: "reopen", input: { reason: "New facts." } };
export const drops: Command = { type: "drop", input: { reason: "Nobody needs it now." } };

/** The one event of a type among others, with its data. */
export function only(events: readonly DecisionEvent[], type: DecisionEvent["type"]): DecisionEvent {
  const found = events.filter((event) => event.type === type);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} events ${type}`);
  return first;
}

export const types = (events: readonly DecisionEvent[]) => events.map(({ type }) => type);
export const fieldsOf = (refusal: Refusal) => refusal.fields.map(({ field }) => field);
