import type { When } from "../events.ts";
import { endOf } from "../time.ts";
import { accept, type Draft, type Handler, invalid, refuse, unless } from "./answer.ts";
import { questioned } from "./fitting.ts";
import { canOwn } from "./people.ts";

const nothing = refuse("invalid", "There is nothing to change.");
const sameTime = (a: When | null, b: When | null) => a?.at === b?.at && a?.on === b?.on;

const sameTags = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((tag, place) => tag === b[place]);

/** Labels that differ only in case or in how accents are encoded would be one option to a reader. */
const folded = (label: string) => label.normalize("NFKC").toLowerCase();

/**
 * The place of the first label that some earlier one repeats, or -1.
 *
 * @example repeated(["Yes", "No", "yes"]) // 2
 */
export function repeated(labels: readonly string[]): number {
  const seen = labels.map(folded);
  return seen.findIndex((label, place) => seen.indexOf(label) < place);
}

/**
 * New words or a new due time; only what differs is recorded, and an edit without a difference is refused. Words can be
 * mended at any time, a due time only while the decision is open.
 */
export const edit: Handler<"edit"> = (input, { state, context }) => {
  const drafts: Draft[] = [];
  if (input.title !== undefined && input.title !== state.title.value) {
    drafts.push({ type: "titleEdited", data: { to: input.title, replaces: state.title.seq } });
  }
  if (input.question !== undefined && input.question !== state.question.value) {
    drafts.push({ type: "questionEdited", data: { to: input.question, replaces: state.question.seq } });
  }
  if (input.due !== undefined) {
    const due = input.due === null ? null : endOf(input.due, context.zone);
    if (input.due !== null && due === null)
      return invalid([{ field: "due", message: "is a day that the time zone never had" }]);
    if (due !== null && due.at < state.opened.at)
      return invalid([{ field: "due", message: "must not be before the opening" }]);
    if (!sameTime(due, state.due)) {
      const closed = unless(state, ["open"]);
      if (closed) return closed;
      drafts.push({ type: "dueEdited", data: { from: state.due, to: due } });
    }
  }
  if (input.tags !== undefined && !sameTags(input.tags, state.tags)) {
    drafts.push({ type: "tagsEdited", data: { from: [...state.tags], to: input.tags } });
  }
  return drafts.length === 0 ? nothing : accept(...drafts);
};

/** One more option, while the decision is open; a label that is there already is refused. */
export const addOption: Handler<"addOption"> = ({ label, note = null }, { state }) => {
  const closed = unless(state, ["open"]);
  if (closed) return closed;
  const labels = state.options.flatMap((option) => option.label ?? []);
  if (repeated([...labels, label]) !== -1)
    return invalid([{ field: "label", message: "is an option already" }]);
  return accept({ type: "optionAdded", data: { label, note } });
};

/** The kind of door. Setting it where it was unknown (an import) needs nothing, changing it needs a reason, at any time; answers to what helps to choose it are kept, with the same door as well. */
export const setDoor: Handler<"setDoor"> = ({ door, reason = null, doorAnswers }, { state }) => {
  const answers = questioned(doorAnswers, state.doorAnswers);
  if (door === state.door) return answers.length > 0 ? accept(...answers) : nothing;
  if (state.door !== null && reason === null) {
    return invalid([{ field: "reason", message: "is required to change the door" }]);
  }
  return accept(...answers, { type: "doorSet", data: { from: state.door, to: door, reason } });
};

/** Another owner, at any time: somebody has to review, too. */
export const handOver: Handler<"handOver"> = ({ to, reason = null }, { state, context }) => {
  if (to === state.owner) return nothing;
  const error = canOwn(to, context, state.visibility);
  if (error) return invalid([{ field: "to", message: error }]);
  return accept({ type: "handedOver", data: { from: state.owner, to, reason } });
};
