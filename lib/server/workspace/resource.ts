import { z } from "zod";
import { asks, doors } from "../../decisions/words.ts";
import { workspaceEventKindNames } from "./kinds.ts";

export const settingsResource = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    timeZone: z.string(),
    workDays: z.array(z.int()).meta({ description: "ISO weekdays, 1 is Monday." }),
    workFrom: z.int().meta({ description: "Minutes after midnight." }),
    workTo: z.int(),
    currency: z.string().meta({ description: "ISO 4217." }),
    deleteAfter: z.iso
      .datetime()
      .nullable()
      .meta({ description: "Closed to all but stewards, and gone from then on." }),
    version: z.int(),
  })
  .meta({ id: "WorkspaceSettings" });
export type SettingsResource = z.infer<typeof settingsResource>;

/** Who sees to an ask, and how long it usually takes. */
export const askNote = z.strictObject({ owner: z.uuid().nullable(), hours: z.number().nullable() });

export const policyResource = z
  .strictObject({
    door: z.enum(doors),
    target: z.int().meta({ description: "Seconds within which 85 % of such decisions should be made." }),
    enough: z.int().meta({ description: "Share of information that is enough, in per cent." }),
    cap: z.int().meta({ description: "How many people take a position at most." }),
    asks: z.array(z.enum(asks)),
    notes: z.partialRecord(z.enum(asks), askNote),
    version: z.int(),
  })
  .meta({ id: "DoorPolicy" });
export type PolicyResource = z.infer<typeof policyResource>;

export const workspaceEventResource = z
  .strictObject({
    seq: z.int(),
    kind: z.enum(workspaceEventKindNames),
    by: z.uuid(),
    person: z.uuid().nullable(),
    at: z.iso.datetime(),
    data: z.record(z.string(), z.json()),
  })
  .meta({ id: "WorkspaceEvent" });
export type WorkspaceEventResource = z.infer<typeof workspaceEventResource>;

const named = z.strictObject({ id: z.uuid(), name: z.string() });

export const workspaceHistoryPage = z.strictObject({
  events: z.array(workspaceEventResource),
  people: z.array(named),
  next: z.string().nullable(),
});
export type WorkspaceHistoryPage = z.infer<typeof workspaceHistoryPage>;

export const verification = z
  .strictObject({
    whole: z.boolean(),
    decisions: z.int(),
    events: z.int(),
    findings: z.array(z.string()),
  })
  .meta({ id: "Verification", description: "Of the workspace itself and of the decisions that one sees." });
export type Verification = z.infer<typeof verification>;
