import { commentEvents } from "../events/commenting.ts";
import { accept, type Handler, refuse } from "./answer.ts";

const WINDOW = 60_000;

/**
 * Takes back one's own last command, all of it, within sixty seconds of its recording (both ends included) and while nothing
 * came after it. Refused with `too-late` after that or where it is not the act that is meant, with `wrong-state` where the last thing
 * was an undo or about a comment.
 *
 * @example undo({ batch }, situation) // undone, { batch }
 */
export const undo: Handler<"undo"> = ({ batch }, { history, context }) => {
  const last = history.at(-1);
  if (last === undefined || last.type === "undone") return refuse("wrong-state", "There is nothing to undo.");
  if (last.actor !== context.actor.id) return refuse("too-late", "Somebody else did something here since.");
  if (batch !== undefined && batch !== last.batch)
    return refuse("too-late", "You did something else here since; that would have to be taken back first.");
  if (Object.hasOwn(commentEvents, last.type))
    return refuse("wrong-state", "A comment is not taken back: change it, or delete it.");
  if (Date.parse(context.now) - Date.parse(last.recordedAt) > WINDOW) {
    return refuse("too-late", "Undoing is possible for a minute; after that, set it right with a new entry.");
  }
  return accept({ type: "undone", data: { batch: last.batch } });
};
