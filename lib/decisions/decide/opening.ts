import type { FieldError } from "../../errors.ts";
import type { CommandInput } from "../commands.ts";
import type { DecideContext } from "../context.ts";
import type { When } from "../events.ts";
import { endOf, startOf } from "../time.ts";
import { type Answer, accept, type Draft, invalid } from "./answer.ts";
import { closeWith, decidedTime } from "./closing.ts";
import { repeated } from "./editing.ts";
import { questioned } from "./fitting.ts";
import { canOwn } from "./people.ts";
import { provisional } from "./sealing.ts";
import { wrongTeam } from "./sharing.ts";
import { wrongParent } from "./tree.ts";

type OpenInput = CommandInput<"open">;
type Closing = NonNullable<OpenInput["alreadyDecided"]>;
const PREFIX = "alreadyDecided.";
const NO_SUCH_DAY = "is a day that the time zone never had";

interface Times {
  readonly opened: When;
  readonly noticed: When | null;
  readonly due: When | null;
}

/**
 * When it was opened, noticed and due. Logged after the fact without saying when the question arose, it counts as
 * opened when it was decided, and its duration as unknown.
 */
function timesOf(input: OpenInput, context: DecideContext): Times | FieldError[] {
  const { zone, now } = context;
  const errors: FieldError[] = [];
  const read = (field: string, time: When | null): When | null => {
    if (time === null) errors.push({ field, message: NO_SUCH_DAY });
    return time;
  };
  const decided = input.alreadyDecided && decidedTime(input.alreadyDecided.decidedAt, context);
  if (typeof decided === "string") errors.push({ field: `${PREFIX}decidedAt`, message: decided });
  const fallback = typeof decided === "object" ? decided : { at: now, on: null };
  const opened = input.openedAt === undefined ? fallback : read("openedAt", startOf(input.openedAt, zone));
  const noticed = input.noticedAt === undefined ? null : read("noticedAt", startOf(input.noticedAt, zone));
  const due = input.due === undefined ? null : read("due", endOf(input.due, zone));
  if (opened === null || errors.length > 0) return errors;
  if (opened.at > now) errors.push({ field: "openedAt", message: "must not be in the future" });
  if (noticed !== null && noticed.at > opened.at)
    errors.push({ field: "noticedAt", message: "must not be after the opening" });
  if (due !== null && due.at < opened.at)
    errors.push({ field: "due", message: "must not be before the opening" });
  return errors.length > 0 ? errors : { opened, noticed, due };
}

/** A decision logged after the fact has no numbers of options yet: there, `option` is the place in the list, from 1. */
function placed(closing: Closing, options: readonly string[]): Closing | FieldError[] {
  const { choice } = closing;
  if (choice === undefined || !("option" in choice)) return closing;
  if (choice.option <= options.length) return { ...closing, choice: { option: 1 + choice.option } };
  const message =
    options.length === 0
      ? "needs a list of options"
      : `must be a place in the list of options, 1 to ${options.length}`;
  return [{ field: `${PREFIX}choice.option`, message }];
}

/** What has to be right before the times and the closing are looked at. */
function wrongIn(input: OpenInput, owner: string, context: DecideContext): FieldError[] {
  const errors: FieldError[] = [];
  const cannot = canOwn(owner, context, input.visibility ?? "workspace");
  if (cannot) errors.push({ field: "owner", message: cannot });
  const unshared = wrongTeam(input.team ?? null, input.visibility ?? "workspace", context);
  if (unshared) errors.push(unshared);
  const unplaced =
    input.parent === undefined && context.parent === undefined ? undefined : wrongParent(context);
  if (unplaced) errors.push(unplaced);
  const twice = repeated(input.options ?? []);
  if (twice !== -1) errors.push({ field: `options.${twice}`, message: "is an option already" });
  if (input.alreadyDecided?.forecast !== undefined && owner !== context.actor.id) {
    errors.push({ field: `${PREFIX}forecast`, message: "can only be given by the owner" });
  }
  return errors;
}

/** A question that somebody has to settle, or one that was settled already, with all that comes along in one batch. */
export function open(input: OpenInput, context: DecideContext): Answer {
  const owner = input.owner ?? context.actor.id;
  const options = input.options ?? [];
  const times = timesOf(input, context);
  const closing = input.alreadyDecided && placed(input.alreadyDecided, options);
  const errors = wrongIn(input, owner, context);
  if (Array.isArray(times)) errors.push(...times);
  if (Array.isArray(closing)) errors.push(...closing);
  if (errors.length > 0 || Array.isArray(times) || Array.isArray(closing)) return invalid(errors);

  const openedKnown = input.alreadyDecided === undefined || input.openedAt !== undefined;
  const { title, question = null, door, tags = [], team = null, visibility = "workspace" } = input;
  const data = {
    title,
    question,
    door,
    owner,
    tags,
    visibility,
    team,
    parent: context.parent?.id ?? null,
    ...times,
    openedKnown,
  };
  const drafts: Draft[] = [
    { type: "opened", occurredAt: times.opened.at, data },
    ...options.map((label): Draft => ({ type: "optionAdded", data: { label, note: null } })),
    // After the options, whose numbers follow from their places.
    ...questioned(input.doorAnswers, null),
  ];
  if (input.share !== undefined)
    drafts.push({ type: "readingLogged", data: { share: input.share, note: null, counted: false } });
  if (closing === undefined) return accept(...drafts);
  const closed = closeWith(closing, provisional(drafts, context), context, PREFIX);
  return closed.ok ? accept(...drafts, ...closed.drafts) : closed;
}
