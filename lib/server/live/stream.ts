import { AjarError } from "../../errors.ts";
import { PASSER_BY } from "../passer-by.ts";
import { isDraining } from "../runtime/state.ts";
import type { Scope } from "../scope.ts";
import { addressOf } from "../throttle/address.ts";
import { hub, type Subscriber } from "./hub.ts";

/** A person has so many pages in sight at most; a page that is not in sight lets go of its stream. */
const MOST_EACH = 24;
const MOST = 5_000;
/** How far behind a reader may fall, in events. */
const BACKLOG = 200;
const RETRY_MS = 2_000;

interface Listening {
  /** The one decision that is listened to; null for everything in sight. */
  readonly decision: string | null;
  readonly since: Date | null;
}

/** Passers-by share an id with all others. */
const whoIs = ({ personId }: Scope, headers: Headers) =>
  personId === PASSER_BY ? `address ${addressOf(headers)}` : personId;

/** How many streams somebody has in this process. */
const held = new Map<string, number>();
const more = (who: string, by: 1 | -1) => {
  const count = (held.get(who) ?? 0) + by;
  if (count > 0) held.set(who, count);
  else held.delete(who);
};

function refuseTooMany(who: string): void {
  if (isDraining()) throw new AjarError("unavailable", "Ajar is stopping; try again in a moment.", [], {}, 1);
  if ((held.get(who) ?? 0) < MOST_EACH && hub().count() < MOST) return;
  throw new AjarError("too-many-requests", "There are too many streams open. Close some.", [], {}, 60);
}

/** Server-sent events: what changes, until the reader leaves or may not hear it any more. */
export function streamFor(scope: Scope, headers: Headers, { decision, since }: Listening): Response {
  const who = whoIs(scope, headers);
  refuseTooMany(who);
  const encoder = new TextEncoder();
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let open = true;
        const end = () => {
          if (!open) return;
          leave();
          controller.close();
        };
        const say = (text: string) => {
          if (!open) return;
          // Somebody who reads nothing is not waited for; their browser begins anew.
          if ((controller.desiredSize ?? 0) < 0) end();
          else controller.enqueue(encoder.encode(text));
        };
        const event = (name: string, data: object) =>
          say(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
        const subscriber: Subscriber = {
          workspaceId: scope.workspaceId,
          personId: scope.personId,
          session: scope.session ?? null,
          token: scope.token?.id ?? null,
          decision,
          changed: ({ reference, version }) => event("changed", { reference, version }),
          refresh: () => event("refresh", {}),
          alive: () => say(": here\n\n"),
          gone: () => {
            event("gone", {});
            end();
          },
          close: end,
        };
        leave = () => {
          if (!open) return;
          open = false;
          hub().remove(subscriber);
          more(who, -1);
        };
        more(who, 1);
        say(`retry: ${RETRY_MS}\n\n`);
        hub().add(subscriber, since);
      },
      cancel: () => leave(),
    },
    new CountQueuingStrategy({ highWaterMark: BACKLOG }),
  );
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Compressing, and gathering on the way, would hold events back.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
