import type { Crew } from "./crew.ts";
import { MADE_UP, option, step, type Tale } from "./tale.ts";

/** What waits for a visitor in a copy of their own: something to decide, to answer and to rule on. */
export function yours({ team }: Pick<Crew, "team">, you: string): Tale[] {
  return [
    {
      key: "refund",
      daysAgo: 2.5,
      steps: [
        step("you", 0, {
          type: "open",
          input: {
            title: "Who may refund a ticket on the quay?",
            door: "two_way",
            options: ["Whoever is on duty", "Only the office"],
            share: 40,
            tags: [MADE_UP],
            team,
          },
        }),
        step("priya", 10, (now) => ({
          type: "takePosition",
          input: { stance: "agree", option: option(now, 1), reason: "Nobody queues twice." },
        })),
        step("tomas", 6, {
          type: "takePosition",
          input: { stance: "hold", about: "facts", reason: "What did refunds cost last summer?" },
        }),
        step("you", 20, { type: "logReading", input: { share: 75, note: "Under € 900 in all." } }),
        step("priya", 20, {
          type: "comment",
          input: { text: `<@${you}>, that is *less* than the paper forms cost. Shall we?` },
        }),
      ],
    },
    {
      key: "paint",
      daysAgo: 2,
      steps: [
        step("eva", 0, {
          type: "open",
          input: {
            title: "What colour is the new boat?",
            door: "two_way",
            options: ["White, like the others", "Orange"],
            share: 50,
            tags: [MADE_UP],
            team,
          },
        }),
        step("eva", 6, {
          type: "consult",
          input: { people: [you], note: "You will see her every morning." },
        }),
      ],
    },
    {
      key: "kiosk",
      daysAgo: 1,
      steps: [
        step("tomas", 0, {
          type: "open",
          input: {
            title: "Does the kiosk on board stay open in winter?",
            door: "two_way",
            options: ["Yes", "At weekends", "No"],
            share: 60,
            tags: [MADE_UP],
            team,
          },
        }),
        step("jonas", 4, (now) => ({
          type: "takePosition",
          input: {
            stance: "disagree",
            about: "objectives",
            reason: "A warm drink is why people come aboard in January.",
            option: option(now, 1),
          },
        })),
        step("tomas", 3, {
          type: "escalate",
          input: { to: you, statement: "I answer for the costs, and it loses money from November on." },
        }),
        step("jonas", 2, {
          type: "addStatement",
          input: { statement: "I answer for full boats. We cannot both win by talking on." },
        }),
      ],
    },
  ];
}
