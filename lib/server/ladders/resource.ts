import { z } from "zod";

const person = z.strictObject({ id: z.uuid(), name: z.string() });
const hours = z.int().meta({ description: "Within how many hours they answer." });

/** Whom the questions of a team go up to, on the wire. */
export const ladderResource = z
  .strictObject({
    team: person
      .nullable()
      .meta({ description: "None: for teams without one, and for what belongs to no team." }),
    rungs: z.array(z.strictObject({ person, hours })).meta({ description: "Lowest first." }),
  })
  .meta({ id: "Ladder" });
export type LadderResource = z.infer<typeof ladderResource>;

export const nextRungs = z
  .strictObject({
    rungs: z.array(
      z.strictObject({
        person,
        hours,
        sees: z.boolean().meta({ description: "Whoever does not see it is put on it by escalating." }),
        past: z.boolean().meta({ description: "A party to it, or somebody who had it already." }),
      }),
    ),
    next: z.uuid().nullable().meta({ description: "Who is proposed." }),
  })
  .meta({ id: "NextRungs" });
export type NextRungs = z.infer<typeof nextRungs>;
