import { z } from "zod";
import { reference } from "../../decisions/text.ts";
import { doors } from "../../decisions/words.ts";

/** What can wait for somebody, the most pressing first: where somebody else waits for an answer, that comes before one's own work. */
export const homeKinds = [
  "answer",
  "escalation",
  "consulted",
  "overdue",
  "enough",
  "tripwire",
  "review",
  "mention",
] as const;
export type HomeKind = (typeof homeKinds)[number];

const entry = z.strictObject({
  kind: z.enum(homeKinds),
  reference,
  title: z.string().nullable(),
  door: z.enum(doors).nullable(),
  seq: z
    .int()
    .min(0)
    .meta({ description: "The event that it is about; 0 where it is about the decision as such." }),
  by: z.uuid().nullable().meta({ description: "Who asked, raised or said it." }),
  since: z.iso.datetime().meta({ description: "From when on it waits." }),
  due: z.iso.datetime().nullable(),
  seen: z.boolean(),
  asideUntil: z.iso.datetime().nullable().meta({ description: "Put aside until then." }),
});
export type HomeEntry = z.infer<typeof entry>;

export const homeResource = z
  .strictObject({
    waiting: z.array(entry),
    aside: z.array(entry).meta({ description: "What was put aside, and comes back by itself." }),
    people: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: "Home" });
export type HomeResource = z.infer<typeof homeResource>;
