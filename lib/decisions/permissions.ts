import type { CommandType } from "./commands.ts";
import type { KnownPerson } from "./context.ts";
import { openEscalation } from "./escalations.ts";
import type { Escalation } from "./state/misalignment.ts";
import type { DecisionState } from "./state.ts";

type Held = Pick<DecisionState, "owner" | "opener"> & {
  readonly escalations: readonly Pick<Escalation, "status" | "by" | "to">[];
};
type Actor = Pick<KnownPerson, "id" | "role">;

/**
 * On what ground somebody may give a command. `member` is everybody but viewers, who read, and guests, who only speak for
 * themselves (`guest`); a steward counts as an admin.
 */
type Ground = "owner" | "opener" | "escalated" | "raiser" | "admin" | "member" | "guest";

/**
 * Who may do what, one ground being enough. Commands about one's own view are open to every member, because they can only
 * ever speak for the person who gives them; what else they need (a doubt, an ask to oneself) is a rule of the command.
 */
const grounds: Readonly<Record<CommandType, readonly Ground[]>> = {
  open: ["member"],
  edit: ["owner", "opener"],
  addOption: ["owner", "opener"],
  setDoor: ["owner", "opener"],
  handOver: ["owner", "admin"],
  logReading: ["member"],
  moveTeam: ["owner", "opener"],
  setVisibility: ["owner", "opener"],
  inviteGuest: ["owner", "opener"],
  removeGuest: ["member", "guest"],
  hideAnswers: ["owner", "opener"],
  closeRound: ["owner"],
  takePosition: ["member", "guest"],
  forecast: ["member", "guest"],
  askToCommit: ["member"],
  offer: ["member", "guest"],
  weigh: ["owner"],
  commit: ["member", "guest"],
  decline: ["member", "guest"],
  stepBack: ["member", "guest"],
  consult: ["member"],
  met: ["member"],
  escalate: ["member"],
  addStatement: ["member", "guest"],
  resolveEscalation: ["escalated"],
  withdrawEscalation: ["raiser"],
  decide: ["owner", "escalated"],
  reopen: ["owner", "admin"],
  drop: ["owner", "admin"],
  reverse: ["owner", "admin"],
  supersede: ["owner", "admin"],
  review: ["owner"],
  addQuestion: ["member"],
  answerQuestion: ["member"],
  withdrawAnswer: ["member"],
  removeQuestion: ["member"],
  attachEvidence: ["member"],
  removeEvidence: ["member"],
  addBlindSpot: ["member"],
  checkBlindSpot: ["member"],
  uncheckBlindSpot: ["member"],
  removeBlindSpot: ["member"],
  setCustomer: ["owner", "opener"],
  setNature: ["owner", "opener"],
  dismissMismatch: ["owner", "opener"],
  judgeSteps: ["owner"],
  sayEnergy: ["member", "guest"],
  setDelayCost: ["owner", "opener"],
  setWayBack: ["owner", "opener"],
  flagWrong: ["member"],
  hitTripwire: ["member"],
  dispute: ["member", "guest"],
  holdJudgement: ["owner"],
  learn: ["owner", "admin"],
  skipLesson: ["owner", "admin"],
  linkParent: ["owner", "opener"],
  unlinkParent: ["owner", "opener"],
  comment: ["member", "guest"],
  editComment: ["member", "guest"],
  deleteComment: ["member", "guest"],
  undo: ["member", "guest"],
};

const holds: Readonly<Record<Ground, (state: Held | null, actor: Actor) => boolean>> = {
  owner: (state, actor) => state?.owner === actor.id,
  opener: (state, actor) => state?.opener === actor.id,
  escalated: (state, actor) => state !== null && openEscalation(state)?.to === actor.id,
  raiser: (state, actor) => state !== null && openEscalation(state)?.by === actor.id,
  admin: (_, actor) => actor.role === "admin" || actor.role === "steward",
  member: () => true,
  guest: () => true,
};

/**
 * Whether somebody may give a command on a decision, by role, ownership, opening and escalation only. Viewers may give none, even
 * where they own the decision, and guests only those that speak for themselves. Screens use it to leave out what the decider would refuse.
 *
 * @example mayDo("decide", state, admin) // false, unless the admin owns it: hand it over first
 */
export function mayDo(command: CommandType, state: Held | null, actor: Actor): boolean {
  if (actor.role === "viewer") return false;
  if (actor.role === "guest") return grounds[command].includes("guest");
  return grounds[command].some((ground) => holds[ground](state, actor));
}

const words: Readonly<Record<Ground, string>> = {
  owner: "its owner",
  opener: "whoever opened it",
  escalated: "whoever it was escalated to",
  raiser: "whoever escalated it",
  admin: "an admin",
  member: "a member",
  guest: "a guest",
};

/**
 * Why somebody may not give a command, in words for people.
 *
 * @example whyNot("decide", admin) // "Only its owner may do this; hand it over first."
 */
export function whyNot(command: CommandType, actor: Actor): string {
  if (actor.role === "viewer") return "Viewers read; they change nothing.";
  if (actor.role === "guest")
    return "Guests take positions, state them, make forecasts, commit and comment; they change nothing else.";
  const only = `Only ${grounds[command].map((ground) => words[ground]).join(" or ")} may do this`;
  return command === "decide" && holds.admin(null, actor) ? `${only}; hand it over first.` : `${only}.`;
}
