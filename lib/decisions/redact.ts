import type { DecisionEvent, EventType } from "./events.ts";
import type { Comment } from "./state/commenting.ts";
import type { DecisionState } from "./state.ts";

/**
 * Whether somebody sees what the others answered: always, unless answers are hidden until one gave one's own. The owner
 * sees them as well once the round is closed. Deciding or dropping shows them to everybody.
 *
 * @example seesAnswers({ answers: "hidden", owner, positions: [] }, owner) // false
 */
export function seesAnswers(
  {
    answers,
    owner,
    positions,
  }: Pick<DecisionState, "answers" | "owner"> & { readonly positions: readonly { readonly by: string }[] },
  viewer: string,
): boolean {
  if (answers === "shown" || positions.some(({ by }) => by === viewer)) return true;
  return answers === "closed" && owner === viewer;
}

/** Of a discussion that is hidden, what one said oneself and what names one as it stands now. */
const isSaidTo = (viewer: string, { by, mentions }: Comment) => by === viewer || mentions.includes(viewer);

/**
 * What one person may see of a decision that they may see at all. Every read passes here.
 *
 * A forecast stays with whoever made it until the next review: knowing the other side's number would pull one's own, and
 * afterwards it shows who was closer. Where answers are hidden, whatever follows from them is hidden too: who was asked to
 * commit, and whose doubt was weighed. What others say could betray what they answered, so it is hidden as well, unless it names
 * the person. Whether deciding gave somebody energy is theirs alone.
 *
 * @example redact(state, "anna").forecasts // hers only, as long as nobody reviewed the decision
 */
export function redact(state: DecisionState, viewer: string): DecisionState {
  const all = seesAnswers(state, viewer);
  const isOwn = ({ by }: { by: string }) => by === viewer;
  return {
    ...state,
    energies: state.energies.filter(isOwn),
    forecasts: state.forecasts.filter((one) => isOwn(one) || (all && one.seq < reviewedSeq(state))),
    ...(!all && {
      positions: state.positions.filter(isOwn),
      comments: state.comments.filter((said) => isSaidTo(viewer, said)),
      weighings: state.weighings.filter((one) => isBetween(one, viewer)),
      commitments: state.commitments.filter((one) => isBetween(one, viewer)),
    }),
  };
}

/** Number of the last review; a forecast that came after it waits for the next one. */
const reviewedSeq = ({ reviews }: Pick<DecisionState, "reviews">): number => reviews.at(-1)?.seq ?? 0;

/** Events that are answers, or that tell something about the answers of others. */
const telling: ReadonlySet<EventType> = new Set([
  "positionTaken",
  "viewWeighed",
  "commitmentAsked",
  "commitmentOffered",
  "committed",
  "commitmentDeclined",
  "commitmentSteppedBack",
  "commitmentExpired",
]);

const isBetween = ({ by, person }: { readonly by: string; readonly person: string }, viewer: string) =>
  by === viewer || person === viewer;

/** Whoever asked learns what the answer is, and whoever was asked that there is one. */
const concerns = ({ actor, data }: DecisionEvent, { commitments }: DecisionState, viewer: string) =>
  actor === viewer ||
  ("person" in data && data.person === viewer) ||
  ("commitment" in data && commitments.some((one) => one.seq === data.commitment && isBetween(one, viewer)));

/** Of a comment that is told, the words that it had before it named the reader stay untold: they may say what was answered. */
function untold(event: DecisionEvent, viewer: string): DecisionEvent {
  if (event.type !== "commented" && event.type !== "commentEdited") return event;
  if (event.actor === viewer || event.data.mentions.includes(viewer)) return event;
  return event.type === "commented"
    ? { ...event, data: { ...event.data, text: null, mentions: [] } }
    : { ...event, data: { ...event.data, to: null, mentions: [] } };
}

/** The comment that an event made, changed or deleted, by its number. */
function commentOf(event: DecisionEvent): number | null {
  if (event.type === "commented") return event.seq;
  return event.type === "commentEdited" || event.type === "commentDeleted" ? event.data.comment : null;
}

/**
 * The same for the history. That a hidden thing was done is hidden too, and that it was undone, so numbers of events may
 * have gaps for a reader.
 *
 * @example redactHistory(events, state, "anna").every((event) => event.type !== "forecastMade" || event.actor === "anna")
 */
export function redactHistory(
  events: readonly DecisionEvent[],
  state: DecisionState,
  viewer: string,
): readonly DecisionEvent[] {
  const all = seesAnswers(state, viewer);
  // A comment is there with all its changes or not at all, so that the history still tells how it came to be what it is.
  const heard = new Set(state.comments.filter((said) => isSaidTo(viewer, said)).map(({ seq }) => seq));
  const reviewed = reviewedSeq(state);
  const isHidden = (event: DecisionEvent) => {
    if (event.type === "energySaid") return event.actor !== viewer;
    if (event.type === "forecastMade") return event.actor !== viewer && !(all && event.seq < reviewed);
    if (all) return false;
    const comment = commentOf(event);
    return comment === null
      ? telling.has(event.type) && !concerns(event, state, viewer)
      : !heard.has(comment);
  };
  const shown = events.filter((event) => !isHidden(event));
  const batches = new Set(shown.map(({ batch }) => batch));
  const told = shown.filter((event) => event.type !== "undone" || batches.has(event.data.batch));
  return all ? told : told.map((event) => untold(event, viewer));
}
