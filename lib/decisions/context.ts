import type { ErrorCode, FieldError } from "../errors.ts";
import type { Rung } from "./escalations.ts";
import type { DoorPolicy } from "./events.ts";
import type { Door, Role, Standing, Status } from "./words.ts";

/** Somebody whom a command names, as far as the rules need to know them. */
export interface KnownPerson {
  readonly id: string;
  readonly role: Role;
  readonly standing: Standing;
  /** A program under a name of its own: it takes part, and owns nothing. */
  readonly service?: boolean;
}

/** All that the decider knows of the world outside the decision; it has no clock, no database and no request. */
export interface DecideContext {
  /** The server's time, UTC with milliseconds. */
  readonly now: string;
  /** IANA name of the workspace's time zone, which gives a bare day its beginning and end. */
  readonly zone: string;
  /** Id of the decision that the command is for, so that it cannot name itself. */
  readonly decision: string;
  readonly actor: KnownPerson;
  /** The id that all events of this command share. */
  readonly batch: string;
  readonly policies: Readonly<Record<Door, DoorPolicy>>;
  /** The active people who can see this decision, among those whom the command names and the owner. Whoever is missing does not exist. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** The active members of the workspace among them, whether or not they can see it: whom one can put on it. No guests. */
  readonly members: ReadonlyMap<string, KnownPerson>;
  /** Ids of the teams that the command names, as far as there are such teams. */
  readonly teams: ReadonlySet<string>;
  /** Whom a question of its team goes up to, lowest rung first; empty for commands that hand nothing up. */
  readonly ladder: readonly Rung[];
  /** The decision that `supersede` names, when it exists in the actor's sight; undefined when it does not. */
  readonly successor?: { readonly id: string; readonly status: Status } | undefined;
  /** Id of the decision that is opened in the place of one that is reversed, in the same step. */
  readonly replacement?: string;
  /** The decision that is named as the larger one, when it exists in the actor's sight; `below` where it is a part of this one. */
  readonly parent?: { readonly id: string; readonly below: boolean } | undefined;
}

/** An expected no: a value, not an exception. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly fields: readonly FieldError[];
}
