import type { Crew } from "./crew.ts";
import { MADE_UP, option, step, type Tale } from "./tale.ts";

/** Two that went up: one came back down before anybody ruled, and one waits for an answer. */
export function escalated({ people, team }: Crew): Tale[] {
  const sofia = people.sofia.id;
  return [
    {
      key: "music",
      daysAgo: 30,
      steps: [
        step("priya", 0, {
          type: "open",
          input: {
            title: "Is there music on the evening boat?",
            door: "two_way",
            options: ["On Fridays", "Never"],
            share: 60,
            tags: [MADE_UP],
            team,
          },
        }),
        step("jonas", 5, (now) => ({
          type: "takePosition",
          input: {
            stance: "disagree",
            about: "objectives",
            reason: "The evening boat is for those who come home tired.",
            option: option(now, 2),
          },
        })),
        step("priya", 2, {
          type: "escalate",
          input: { to: sofia, statement: "We said that evenings should pay for themselves." },
        }),
        step("jonas", 6, {
          type: "addStatement",
          input: { statement: "We also said that nobody stops taking the boat because of us." },
        }),
        step("priya", 9, {
          type: "withdrawEscalation",
          input: { reason: "Jonas and I want the same: Fridays only, and the lower deck stays quiet." },
        }),
        step("jonas", 1, (now) => ({
          type: "takePosition",
          input: { stance: "agree", reason: "With a quiet deck, gladly.", option: option(now, 1) },
        })),
        step("priya", 2, (now) => ({
          type: "decide",
          input: {
            choice: { option: option(now, 1) },
            share: 75,
            expectedOutcome: "Forty more on Fridays, and no complaint from below.",
          },
        })),
      ],
    },
    {
      key: "crew",
      daysAgo: 3,
      steps: [
        step("tomas", 0, {
          type: "open",
          input: {
            title: "Do we sail with two or three in the crew?",
            door: "one_way",
            options: ["Two", "Three"],
            share: 65,
            tags: [MADE_UP, "Strategy"],
            team,
          },
        }),
        step("eva", 20, (now) => ({
          type: "takePosition",
          input: {
            stance: "disagree",
            about: "objectives",
            reason: "I answer for safety, and with two nobody is free when somebody falls.",
            option: option(now, 2),
          },
        })),
        step("tomas", 18, {
          type: "escalate",
          input: { to: sofia, statement: "I answer for the wages. With three the winter route ends." },
        }),
        step("eva", 4, {
          type: "addStatement",
          input: { statement: "Then say which of the two comes first; I can work with either." },
        }),
      ],
    },
  ];
}
