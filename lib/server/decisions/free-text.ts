import { createHash } from "node:crypto";
import { z } from "zod";
import type { Prisma } from "../../../prisma/generated/client.ts";
import { type DecisionEvent, type EventType, eventData, freeTextFields } from "../../decisions/events.ts";
import { newId } from "../ids.ts";
import { randomPart } from "../random.ts";

/** What stands in an event instead of somebody's words. */
const textReference = z.strictObject({ text: z.uuid(), hash: z.string() });
type TextReference = z.infer<typeof textReference>;
const storedData = z.record(z.string(), z.unknown());

export interface TextRow {
  readonly id: string;
  readonly authorId: string;
  readonly body: string;
  readonly salt: Uint8Array<ArrayBuffer>;
}

const SALT_BYTES = 16;

/** Proves that a text is the one that was written, and tells nothing about it once the salt is gone. */
export function textHash(salt: Uint8Array, body: string): string {
  return createHash("sha256").update(salt).update(body).digest("base64url");
}

/** An event as it is stored, with its words moved to rows of their own. */
export function detachText(event: DecisionEvent): { data: Prisma.InputJsonObject; texts: TextRow[] } {
  const data: Record<string, Prisma.InputJsonValue | null> = { ...event.data };
  const texts: TextRow[] = [];
  for (const field of freeTextFields[event.type]) {
    const body = data[field];
    if (typeof body !== "string") continue;
    const salt = randomPart(SALT_BYTES);
    const id = newId();
    texts.push({ id, authorId: event.actor, body, salt });
    data[field] = { text: id, hash: textHash(salt, body) } satisfies TextReference;
  }
  return { data, texts };
}

export interface StoredEvent {
  readonly seq: number;
  readonly batch: string;
  readonly type: string;
  readonly actorId: string;
  readonly occurredAt: Date | string;
  readonly recordedAt: Date | string;
  readonly data: unknown;
}

const isEventType = (type: string): type is EventType => Object.hasOwn(eventData, type);

/** The event as the domain knows it; words that were erased are null. What does not parse is a damaged history. */
export function attachText(stored: StoredEvent, bodies: ReadonlyMap<string, string | null>): DecisionEvent {
  const { seq, batch, type, actorId: actor } = stored;
  if (!isEventType(type)) throw new Error(`Event ${seq} has the unknown type ${type}.`);
  const data: Record<string, unknown> = storedData.parse(stored.data);
  for (const field of freeTextFields[type]) {
    const reference = textReference.safeParse(data[field]);
    if (reference.success) data[field] = bodies.get(reference.data.text) ?? null;
  }
  return typed(type, eventData[type].parse(data), {
    seq,
    batch,
    actor,
    occurredAt: new Date(stored.occurredAt).toISOString(),
    recordedAt: new Date(stored.recordedAt).toISOString(),
  });
}

/** The references to words in stored data, for the audit. */
export function textReferences(data: unknown): TextReference[] {
  return Object.values(storedData.parse(data)).flatMap((value) => {
    const found = textReference.safeParse(value);
    return found.success ? [found.data] : [];
  });
}

type Envelope = Pick<DecisionEvent, "seq" | "batch" | "actor" | "occurredAt" | "recordedAt">;

/** `data` was parsed by the schema of `type` in the line above its only call, which the compiler cannot follow through a table. */
function typed(type: EventType, data: DecisionEvent["data"], envelope: Envelope): DecisionEvent {
  return { ...envelope, type, data } as DecisionEvent;
}
