import { z } from "zod";
import { type Signal, signalNames } from "../../metrics/signals.ts";
import { behind, count } from "../metrics/shapes.ts";

const snooze = {
  id: z.uuid(),
  until: z.iso.datetime().meta({ description: "From then on the signal is told again." }),
  reason: z.string().nullable().meta({ description: "Null once whoever gave it was erased." }),
  team: z.uuid().nullable().meta({ description: "For which team; null for the whole workspace." }),
};

export const newSnooze = z
  .strictObject({ signal: z.enum(signalNames), ...snooze })
  .meta({ id: "NewSignalSnooze" });
export type NewSnooze = z.infer<typeof newSnooze>;

const snoozeResource = z
  .strictObject({ ...snooze, by: z.strictObject({ id: z.uuid(), name: z.string() }) })
  .meta({ id: "SignalSnooze" });
export type SnoozeResource = z.infer<typeof snoozeResource>;

export const signalResource = z
  .strictObject({
    name: z.enum(signalNames),
    n: count,
    behind,
    among: count.nullable().meta({ description: "Of how many; null where each one is a finding." }),
    rise: z
      .number()
      .nullable()
      .meta({ description: "Where something drifts: by how much with each quarter, in seconds or people." }),
    snooze: snoozeResource.nullable(),
  })
  .meta({ id: "Signal" });

/** A signal together with who put it aside, if somebody did. */
export type ToldSignal = Signal & { readonly snooze: SnoozeResource | null };
