import { z } from "zod";
import { evidenceKinds, natures } from "../words.ts";
import { number, short, title } from "./fields.ts";

/** What speaks for it, what might have been overlooked, and for whom it is (N2, N7, N9). */
export const groundsEvents = {
  evidenceAttached: z.strictObject({ kind: z.enum(evidenceKinds), text: short, link: short }),
  evidenceRemoved: z.strictObject({ evidence: number, reason: short }),
  blindSpotAdded: z.strictObject({ spot: title }),
  /** Looked at, with what was found; or not any more. */
  blindSpotChecked: z.strictObject({ blindSpot: number, found: short }),
  blindSpotUnchecked: z.strictObject({ blindSpot: number }),
  blindSpotRemoved: z.strictObject({ blindSpot: number, reason: short }),
  customerSet: z.strictObject({ who: short, change: short }),
  /** An invention has a vision where others have evidence. */
  natureSet: z.strictObject({ from: z.enum(natures), to: z.enum(natures), vision: short }),
} as const;

export const groundsTexts = {
  evidenceAttached: ["text", "link"],
  evidenceRemoved: ["reason"],
  blindSpotAdded: ["spot"],
  blindSpotChecked: ["found"],
  blindSpotUnchecked: [],
  blindSpotRemoved: ["reason"],
  customerSet: ["who", "change"],
  natureSet: ["vision"],
} as const;
