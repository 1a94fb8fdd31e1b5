import type { Command, CommandInput } from "./commands.ts";
import type { DecideContext } from "./context.ts";
import { canOwn } from "./decide/people.ts";
import { type Decision, decide } from "./decide.ts";
import type { DecisionState } from "./state.ts";

type Successor = NonNullable<CommandInput<"reverse">["successor"]>;

/**
 * Who owns what is opened in the place of a decision: its owner, as long as they can, else whoever opens it.
 */
function ownerOf({ owner, visibility }: DecisionState, context: DecideContext): string {
  const able = owner !== null && canOwn(owner, context, visibility) === undefined;
  return able ? owner : context.actor.id;
}

/**
 * The decision that is opened in the place of one that is reversed, in the same step (N18): for those who saw the first one, with
 * its team, tags, door and place in the tree, unless told otherwise.
 *
 * @param reversed the decision that is reversed, as it stood before.
 * @param context of the reversal; `replacement` is the id of the new one.
 * @returns the events of the new decision; or the refusal, its fields named below `successor`.
 * @example replacing(state, { title: "Which queue instead?" }, context) // opened, …
 */
export function replacing(reversed: DecisionState, successor: Successor, context: DecideContext): Decision {
  const door = successor.door ?? reversed.door;
  if (door === null) {
    const field = { field: "successor.door", message: "is required, since the door of this one is unknown" };
    return {
      ok: false,
      refusal: { code: "invalid", detail: `${field.field} ${field.message}.`, fields: [field] },
    };
  }
  const { visibility, team, tags, parent, people } = reversed;
  const owner = ownerOf(reversed, context);
  const { title, question } = successor;
  const command: Command = {
    type: "open",
    input: {
      title,
      door,
      owner,
      visibility,
      tags: [...tags],
      ...(team !== null && { team }),
      ...(question !== undefined && { question }),
    },
  };
  const around = {
    ...context,
    decision: context.replacement ?? "",
    ...(team !== null && { teams: new Set([team]) }),
  };
  const opened = decide(null, [], command, {
    ...around,
    parent: parent === null ? undefined : { id: parent, below: false },
  });
  if (!opened.ok) {
    const fields = opened.refusal.fields.map(({ field, message }) => ({
      field: `successor.${field}`,
      message,
    }));
    return { ok: false, refusal: { ...opened.refusal, fields } };
  }
  // What only some people see goes on among them; guests were invited to the first one alone.
  const others =
    visibility === "workspace" ? [] : people.filter((id) => id !== owner && id !== context.actor.id);
  const invited = others.filter((id) => context.members.has(id));
  const last = opened.events.length;
  const { now, batch } = context;
  const envelope = { batch, actor: context.actor.id, occurredAt: now, recordedAt: now };
  return {
    ok: true,
    events: [
      ...opened.events,
      ...invited.map((person, place) => ({
        ...envelope,
        seq: last + 1 + place,
        type: "guestInvited" as const,
        data: { person },
      })),
    ],
  };
}
