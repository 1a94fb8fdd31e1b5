import { z } from "zod";
import type { Thinking } from "../../../decisions/state/thinking.ts";
import { evidenceKinds, natures } from "../../../decisions/words.ts";
import { act, text } from "./fields.ts";

const money = (description: string) =>
  z
    .number()
    .nullable()
    .meta({ description: `${description}, in whole units of the workspace's currency.` });

const settling = z.strictObject({ by: z.uuid(), at: z.iso.datetime(), text }).nullable();
const removed = z
  .strictObject({ by: z.uuid(), at: z.iso.datetime(), reason: text })
  .nullable()
  .meta({ description: "Who took it off, and why." });

/** What was gathered and weighed before deciding, on the wire. */
export const thinkingShape = {
  questions: z.array(z.strictObject({ ...act, question: text, answer: settling, removed })).meta({
    description: "What people wish to know before deciding; answered ÷ asked is the information share.",
  }),
  evidence: z.array(z.strictObject({ ...act, kind: z.enum(evidenceKinds), text, link: text, removed })),
  blindSpots: z
    .array(z.strictObject({ ...act, spot: text, checked: settling, removed }))
    .meta({ description: "What might have been overlooked, looked at or not." }),
  customer: z
    .strictObject({ who: text, change: text })
    .nullable()
    .meta({ description: "For whom it is, and what changes for them." }),
  nature: z.enum(natures),
  vision: text.meta({ description: "Of an invention, in place of evidence." }),
  delayCost: money("What a day of waiting costs"),
  wayBack: z
    .strictObject({
      ...act,
      exists: z.boolean(),
      person: z.uuid().nullable().meta({ description: "Who would walk back." }),
      hours: z.int().nullable(),
      cost: money("What it would cost"),
      until: z.iso.date().nullable().meta({ description: "The last day on which it can be walked back." }),
      how: text,
    })
    .nullable(),
};

/** Everybody who is named by what was gathered. */
export function thinkers({ questions, evidence, blindSpots, wayBack }: Thinking): string[] {
  const entries = [
    ...questions.map(({ answer: settled, ...rest }) => ({ ...rest, settled })),
    ...blindSpots.map(({ checked: settled, ...rest }) => ({ ...rest, settled })),
    ...evidence.map((rest) => ({ ...rest, settled: null })),
  ];
  const ids = entries.flatMap(({ by, settled, removed: off }) => [by, settled?.by, off?.by]);
  return [...ids, wayBack?.by, wayBack?.person].filter((id) => typeof id === "string");
}

/** Copies, because a state is not to be changed and the wire's lists could be. */
export function toThinking(state: Thinking) {
  const { questions, evidence, blindSpots, customer, nature, vision, delayCost, wayBack } = state;
  return {
    questions: [...questions],
    evidence: [...evidence],
    blindSpots: [...blindSpots],
    customer,
    nature,
    vision,
    delayCost,
    wayBack,
  };
}
