import type { FieldError } from "../../errors.ts";
import type { DecideContext } from "../context.ts";
import type { Visibility } from "../words.ts";
import { accept, type Draft, type Handler, invalid, refuse, unless } from "./answer.ts";
import { NOBODY } from "./people.ts";

const nothing = refuse("invalid", "There is nothing to change.");
const isOn = ({ people }: { readonly people: readonly string[] }, person: string) => people.includes(person);

/**
 * What speaks against a team together with a visibility, as a complaint about its field.
 *
 * @returns undefined where nothing does.
 * @example wrongTeam(null, "team", context)?.field // "visibility"
 */
export function wrongTeam(
  team: string | null,
  visibility: Visibility,
  context: DecideContext,
): FieldError | undefined {
  if (team !== null && !context.teams.has(team)) return { field: "team", message: "is no team here" };
  return team === null && visibility === "team"
    ? { field: "visibility", message: "needs a team that it belongs to" }
    : undefined;
}

/**
 * To another team, or to none. What only the team saw then is for the people on it, so that taking the team away never
 * shows a decision to more people.
 *
 * @example moveTeam({ team: null }, situation) // teamMoved
 */
export const moveTeam: Handler<"moveTeam"> = ({ team }, { state, context }) => {
  if (team === state.team) return nothing;
  const wrong = wrongTeam(team, "workspace", context);
  if (wrong) return invalid([wrong]);
  return accept(...leaving(state, team));
};

/**
 * The events of a move, whoever makes it.
 *
 * @example leaving(state, null) // visibilitySet, teamMoved
 */
export function leaving(
  { team: from, visibility }: { readonly team: string | null; readonly visibility: Visibility },
  to: string | null,
): Draft[] {
  const moved: Draft = { type: "teamMoved", data: { from, to } };
  if (to !== null || visibility !== "team") return [moved];
  return [{ type: "visibilitySet", data: { from: "team", to: "people" } }, moved];
}

/**
 * Who sees it: the workspace, its team, or the people on it. Whoever says so stays among them.
 *
 * @example setVisibility({ visibility: "people" }, situation) // visibilitySet
 */
export const setVisibility: Handler<"setVisibility"> = ({ visibility }, { state, context }) => {
  if (visibility === state.visibility) return nothing;
  if (visibility === "team" && state.team === null)
    return invalid([{ field: "visibility", message: "needs a team that it belongs to" }]);
  const set: Draft = { type: "visibilitySet", data: { from: state.visibility, to: visibility } };
  const actor = context.actor.id;
  return isOn(state, actor) ? accept(set) : accept(set, { type: "guestInvited", data: { person: actor } });
};

/**
 * Puts a member of the workspace on the decision, who sees it from then on whoever else does. Somebody from outside comes by
 * a link instead. Refused with `invalid` where there is no such member.
 *
 * @example inviteGuest({ person: ben.id }, situation) // guestInvited
 */
export const inviteGuest: Handler<"inviteGuest"> = ({ person }, { state, context }) => {
  if (isOn(state, person)) return refuse("already-done", "They are on this decision already.");
  const member = person === context.actor.id ? context.actor : context.members.get(person);
  if (member === undefined) return invalid([{ field: "person", message: "is nobody in this workspace" }]);
  return accept({ type: "guestInvited", data: { person } });
};

/**
 * Takes somebody off it: by its owner or opener, or anybody themselves. The owner hands it over first.
 *
 * @example removeGuest({ person: ben.id }, situation) // guestRemoved
 */
export const removeGuest: Handler<"removeGuest"> = ({ person }, { state, context }) => {
  const { id } = context.actor;
  const invites = context.actor.role !== "guest" && (id === state.owner || id === state.opener);
  if (!invites && person !== id)
    return refuse("not-allowed", "Only its owner or whoever opened it may take others off it.");
  if (!isOn(state, person)) return invalid([{ field: "person", message: NOBODY }]);
  if (person === state.owner)
    return invalid([{ field: "person", message: "owns it; it has to be handed over first" }]);
  return accept({ type: "guestRemoved", data: { person } });
};

/**
 * Hides everybody's answers from those who have not given theirs, while the decision is open; with a reason where somebody
 * has answered. Showing them again is possible only before anybody answered: later answers were given in confidence.
 *
 * @example hideAnswers({ hide: true }, situation) // answersHidden
 */
export const hideAnswers: Handler<"hideAnswers"> = ({ hide, reason = null }, { state }) => {
  const closed = unless(state, ["open"]);
  if (closed) return closed;
  if (hide === (state.answers !== "shown")) return nothing;
  const answered = state.positions.length > 0;
  if (!hide && answered) {
    return refuse("wrong-state", "Answers were given in confidence; close the round or decide to see them.");
  }
  if (answered && reason === null)
    return invalid([{ field: "reason", message: "is required, since somebody has answered" }]);
  return accept({ type: "answersHidden", data: { hidden: hide, reason } });
};

/**
 * The owner ends the round and sees all answers from here, without having given one; everybody else sees them as before.
 *
 * @example closeRound({}, situation) // roundClosed
 */
export const closeRound: Handler<"closeRound"> = (_, { state }) => {
  const closed = unless(state, ["open"]);
  if (closed) return closed;
  if (state.answers !== "hidden")
    return refuse("wrong-state", "There is no round of hidden answers to close.");
  return accept({ type: "roundClosed", data: {} });
};
