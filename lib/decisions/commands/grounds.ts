import { z } from "zod";
import { shortText, titleText, webAddress } from "../text.ts";
import { evidenceKinds, natures } from "../words.ts";
import { eventNumber } from "./fields.ts";

/** What speaks for it, what might have been overlooked, and for whom it is. */
export const groundsInputs = {
  attachEvidence: z.strictObject({
    kind: z.enum(evidenceKinds),
    text: shortText,
    link: webAddress.optional(),
  }),
  removeEvidence: z.strictObject({ evidence: eventNumber, reason: shortText }),
  addBlindSpot: z.strictObject({ spot: titleText }),
  checkBlindSpot: z.strictObject({ blindSpot: eventNumber, found: shortText.optional() }),
  uncheckBlindSpot: z.strictObject({ blindSpot: eventNumber }),
  removeBlindSpot: z.strictObject({ blindSpot: eventNumber, reason: shortText }),
  setCustomer: z.strictObject({ who: shortText.nullable(), change: shortText.nullable() }),
  setNature: z.strictObject({ nature: z.enum(natures), vision: shortText.optional() }),
} as const;
