import type { Crew } from "./crew.ts";
import { escalated } from "./escalated.ts";
import { MADE_UP, option, said, step, type Tale } from "./tale.ts";

/** Where people did not agree: about what they want, or with what came of it. */
export function contested({ people, team }: Crew, day: (ago: number) => string): Tale[] {
  const [tomas, sofia, mara] = [people.tomas.id, people.sofia.id, people.mara.id];
  return [
    ...escalated({ people, team }),
    {
      key: "market",
      daysAgo: 40,
      steps: [
        step("mara", 0, {
          type: "open",
          input: {
            title: "Whom do we grow for: islanders or visitors?",
            door: "one_way",
            question: "The new boat comes once. Its timetable is made for one of them.",
            options: ["Islanders", "Visitors"],
            share: 55,
            tags: [MADE_UP, "Strategy"],
            team,
          },
        }),
        step("jonas", 20, (now) => ({
          type: "takePosition",
          input: { stance: "agree", option: option(now, 1) },
        })),
        step("tomas", 26, (now) => ({
          type: "takePosition",
          input: {
            stance: "disagree",
            about: "objectives",
            reason: "I am measured by summer revenue, and this would halve it.",
            option: option(now, 2),
          },
        })),
        step("mara", 24, { type: "met", input: { note: "An hour, and nobody moved." } }),
        step("mara", 2, {
          type: "escalate",
          input: {
            to: sofia,
            statement: "Islanders pay all year. We should be measured by that, not by August.",
          },
        }),
        step("tomas", 3, {
          type: "addStatement",
          input: { statement: "Visitors pay for the winter. Change the goal first, then the boat." },
        }),
        step("sofia", 20, {
          type: "resolveEscalation",
          input: {
            answer: "ruled",
            note: "We grow for islanders; the summer goal of Tomás falls by a third. Thank you both for coming early.",
          },
        }),
        step("mara", 20, (now) => ({
          type: "decide",
          input: {
            choice: { option: option(now, 1) },
            share: 80,
            expectedOutcome: "A tenth more trips from October to March.",
            forecast: 65,
            tripwire: "Fewer winter trips than last year by February.",
            wayBack: "Charter a second boat in summer.",
            reviewOn: day(-60),
            skips: [{ ask: "consulted", reason: "Those who know sat at the table." }],
          },
        })),
        step("tomas", 5, {
          type: "comment",
          input: { text: `Agreed once the goal was changed. Thanks, <@${mara}>, for not waiting.` },
        }),
      ],
    },
    {
      key: "sunday",
      daysAgo: 70,
      steps: [
        step("tomas", 0, {
          type: "open",
          input: {
            title: "Sunday boats leave half an hour later",
            door: "two_way",
            share: 70,
            tags: [MADE_UP, "Timetable"],
            team,
          },
        }),
        step("tomas", 48, { type: "logReading", input: { share: 85, note: "Asked at both quays." } }),
        step("eva", 30, {
          type: "takePosition",
          input: { stance: "hold", about: "facts", reason: "The bus at the other side leaves at ten." },
        }),
        step("tomas", 24 * 6, { type: "logReading", input: { share: 95, note: "And again." } }),
        step("tomas", 20, {
          type: "decide",
          input: {
            choice: { text: "Half an hour later" },
            share: 95,
            expectedOutcome: "Fuller boats.",
            tripwire: "People miss the bus.",
            reviewOn: day(30),
          },
        }),
        step("eva", 24 * 9, {
          type: "hitTripwire",
          input: { what: "Forty people stood where the bus had been." },
        }),
        step("tomas", 4, {
          type: "reverse",
          input: { reason: "The bus does not wait, so we go back.", cost: { hours: 6 } },
        }),
        step("tomas", 24 * 10, {
          type: "review",
          input: {
            verdict: "bad",
            note: "Waiting for 95 % told us nothing that Eva had not said on the second day.",
            laterInformationWouldHaveChanged: true,
            pace: "too_slow",
            verb: "correct",
          },
        }),
      ],
    },
    {
      key: "winter",
      daysAgo: 76,
      steps: [
        step("tomas", 0, {
          type: "open",
          input: {
            title: "The winter timetable follows the survey",
            door: "two_way",
            share: 50,
            tags: [MADE_UP, "Timetable"],
            team,
          },
        }),
        step("tomas", 2, {
          type: "attachEvidence",
          input: { kind: "survey", text: "61 % of 400 wish for fewer, larger boats." },
        }),
        step("priya", 20, { type: "takePosition", input: { stance: "agree" } }),
        step("tomas", 20, {
          type: "decide",
          input: {
            choice: { text: "Fewer, larger boats" },
            share: 70,
            expectedOutcome: "Fewer complaints.",
            reviewOn: day(30),
          },
        }),
        step("tomas", 24 * 40, {
          type: "review",
          input: {
            verdict: "bad",
            note: "Those who go to work did not answer surveys.",
            byTheBook: true,
            pace: "right",
          },
        }),
        step("priya", 6, {
          type: "dispute",
          input: { verdict: "mixed", reason: "The night boat is full for the first time." },
        }),
        step("tomas", 20, { type: "comment", input: { text: "I wrote this too quickly." } }),
        step("tomas", 1, (now) => ({ type: "deleteComment", input: { comment: said(now, 1) } })),
        step("tomas", 1, {
          type: "learn",
          input: { lesson: "Ride along for a week before asking anybody." },
        }),
      ],
    },
    {
      key: "night",
      daysAgo: 9,
      steps: [
        step("priya", 0, {
          type: "open",
          input: {
            title: "Do we take over the night route?",
            door: "one_way",
            options: ["Yes", "Not this year"],
            share: 45,
            tags: [MADE_UP, "Strategy"],
            team,
          },
        }),
        step("priya", 1, { type: "hideAnswers", input: { hide: true } }),
        step("priya", 0.5, {
          type: "consult",
          input: { people: [tomas, mara], note: "Before you read each other." },
        }),
        step("jonas", 24, { type: "takePosition", input: { stance: "agree" } }),
        step("tomas", 30, {
          type: "takePosition",
          input: {
            stance: "disagree",
            about: "facts",
            reason: "Nobody has counted who is on it in February.",
          },
        }),
        step("priya", 20, { type: "logReading", input: { share: 60, note: "Counted for a week." } }),
      ],
    },
  ];
}
