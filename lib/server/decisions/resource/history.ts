import { z } from "zod";
import { person, seq } from "./fields.ts";

export const historyResource = z
  .strictObject({
    events: z.array(
      z.strictObject({
        seq,
        batch: z.uuid(),
        type: z.string(),
        actor: z.uuid(),
        occurredAt: z.iso.datetime(),
        recordedAt: z.iso.datetime(),
        undone: z.boolean(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    people: z.array(person),
    teams: z.array(person).meta({ description: "Names of the teams that are named by id above." }),
  })
  .meta({ id: "History" });
export type HistoryResource = z.infer<typeof historyResource>;
