import type { Crew } from "./crew.ts";
import { MADE_UP, option, step, type Tale } from "./tale.ts";

/** Small ones, most of them still open. */
export function small({ people, team }: Crew): Tale[] {
  const jonas = people.jonas.id;
  return [
    {
      key: "fuel",
      daysAgo: 11,
      steps: [
        step("jonas", 0, {
          type: "open",
          input: {
            title: "Which fuel supplier from January?",
            door: "two_way",
            options: ["Nordtank", "Stay"],
            share: 50,
            tags: [MADE_UP],
            team,
          },
        }),
        step("jonas", 1, { type: "setDelayCost", input: { perDay: 60 } }),
        step("jonas", 40, { type: "logReading", input: { share: 75, note: "Both offers are here." } }),
        step("mara", 60, {
          type: "comment",
          input: { text: `<@${jonas}>, what are we waiting for?`, about: 2 },
        }),
      ],
    },
    {
      key: "bell",
      daysAgo: 20,
      steps: [
        step("eva", 0, {
          type: "open",
          input: {
            title: "A bell at home that rings when the boat leaves the other side",
            door: "two_way",
            tags: [MADE_UP],
            team,
          },
        }),
        step("eva", 1, {
          type: "setNature",
          input: {
            nature: "invention",
            vision: "Nobody stands in the rain on a quay, because the boat comes to fetch you by sound.",
          },
        }),
        step("jonas", 30, {
          type: "takePosition",
          input: { stance: "agree", reason: "My mother would buy it." },
        }),
        step("eva", 40, {
          type: "decide",
          input: {
            choice: { text: "Twenty bells on one island" },
            share: 35,
            expectedOutcome: "Half of them still ring in March.",
          },
        }),
      ],
    },
    {
      key: "card",
      daysAgo: 33,
      steps: [
        step("tomas", 0, {
          type: "open",
          input: { title: "A card for regulars", door: "two_way", share: 20, tags: [MADE_UP], team },
        }),
        step("eva", 20, { type: "takePosition", input: { stance: "step_back" } }),
        step("tomas", 24 * 5, {
          type: "drop",
          input: { reason: "Nobody asked for it, and nobody wants to run it." },
        }),
      ],
    },
    {
      key: "dogs",
      daysAgo: 26,
      steps: [
        step("eva", 0, {
          type: "open",
          input: {
            title: "Dogs may stay in the cabin",
            door: "two_way",
            share: 70,
            options: ["Yes", "Only at the back"],
            tags: [MADE_UP],
            team,
          },
        }),
        step("priya", 2, (now) => ({
          type: "takePosition",
          input: { stance: "agree", option: option(now, 2) },
        })),
        step("eva", 3, (now) => ({
          type: "decide",
          input: { choice: { option: option(now, 2) }, share: 80 },
        })),
      ],
    },
  ];
}
