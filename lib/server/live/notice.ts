import { z } from "zod";

/** The channel of the database on which all processes hear of what any of them wrote. */
export const CHANNEL = "ajar_live";

/** Stands for a decision where so many were written that nobody lists them. */
export const MANY = "*";

/** What is told of a write: which decision, and the version that it led to. Whoever hears it reads the rest as always. */
export interface Notice {
  readonly workspaceId: string;
  readonly reference: string;
  readonly version: number;
}

const decisions = z.strictObject({
  decisions: z.array(z.tuple([z.uuid(), z.string(), z.int()])),
});
/** Somebody's sessions, membership or teams have changed; a trigger of the database says so. */
const person = z.strictObject({ person: z.uuid() });
const heard = z.union([decisions, person]);

export type Heard = { readonly notices: readonly Notice[] } | { readonly person: string };

/** PostgreSQL takes at most 8,000 bytes at a time; a notice has about sixty. */
const AT_ONCE = 100;

export function encodeNotices(notices: readonly Notice[]): string[] {
  const chunks = Array.from({ length: Math.ceil(notices.length / AT_ONCE) }, (_, place) =>
    notices.slice(place * AT_ONCE, (place + 1) * AT_ONCE),
  );
  return chunks.map((chunk) =>
    JSON.stringify({
      decisions: chunk.map(({ workspaceId, reference, version }) => [workspaceId, reference, version]),
    }),
  );
}

/** @throws where it is none of ours, or of a later version of this program */
export function decodeHeard(payload: string): Heard {
  const said = heard.parse(JSON.parse(payload));
  if ("person" in said) return said;
  return {
    notices: said.decisions.map(([workspaceId, reference, version]) => ({ workspaceId, reference, version })),
  };
}
