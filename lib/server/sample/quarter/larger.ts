import type { Crew } from "./crew.ts";
import { MADE_UP, option, question, said, spot, step, type Tale } from "./tale.ts";

/** One large decision, which sets up others. */
export function larger({ people, team }: Crew, day: (ago: number) => string): Tale[] {
  const [jonas, eva, mara] = [people.jonas.id, people.eva.id, people.mara.id];
  const tags = [MADE_UP, "Booking"];
  return [
    {
      key: "booking",
      daysAgo: 84,
      steps: [
        step("mara", 0, {
          type: "open",
          input: {
            title: "Which booking system do the ferries run on from spring?",
            door: "one_way",
            question:
              "The present one is switched off in April. Three years of bookings move with us, and moving back would take a season.",
            options: ["Build on what we have", "Rent Fjordline", "Rent Quayside"],
            share: 30,
            tags,
            team,
          },
        }),
        step("mara", 1, {
          type: "addQuestion",
          input: { question: "What does each cost over three years?" },
        }),
        step("mara", 0.1, {
          type: "addQuestion",
          input: { question: "Do all three take vehicles by length?" },
        }),
        step("priya", 2, { type: "addQuestion", input: { question: "How long is it down on a bad day?" } }),
        step("mara", 1, {
          type: "setCustomer",
          input: {
            who: "People with a car who book the evening before",
            change: "They see whether it fits, at once.",
          },
        }),
        step("priya", 4, {
          type: "attachEvidence",
          input: {
            kind: "anecdote",
            text: "A family with a trailer was turned away twice in August; the system had said yes.",
          },
        }),
        step("eva", 2, { type: "addBlindSpot", input: { spot: "People who only ever book by telephone" } }),
        step("mara", 20, {
          type: "consult",
          input: { people: [eva, jonas], note: "You would live with it every day." },
        }),
        step("mara", 0.2, { type: "setDelayCost", input: { perDay: 350 } }),
        step("mara", 0.1, {
          type: "setWayBack",
          input: {
            exists: true,
            person: mara,
            hours: 400,
            cost: 30_000,
            how: "Export all bookings and load them into the old one.",
          },
        }),
        step("priya", 20, (now) => ({
          type: "answerQuestion",
          input: { asked: question(now, 1), answer: "Renting costs half of building." },
        })),
        step("eva", 30, (now) => ({
          type: "takePosition",
          input: { stance: "agree", option: option(now, 3) },
        })),
        step("jonas", 5, (now) => ({
          type: "takePosition",
          input: {
            stance: "disagree",
            about: "bet",
            reason: "Whoever rents us the system sets the price in year four. I would rather build, slowly.",
            option: option(now, 1),
          },
        })),
        step("jonas", 0.1, (now) => ({
          type: "forecast",
          input: { probability: 35, option: option(now, 3) },
        })),
        step("priya", 16, {
          type: "comment",
          input: { text: `<@${jonas}>, would a price that is fixed for *five* years change your mind?` },
        }),
        step("jonas", 1, (now) => ({
          type: "comment",
          input: {
            text: "Half of it. The other half is that nobody here would know how it works.",
            replyTo: said(now, 1),
          },
        })),
        step("jonas", 0.1, (now) => ({
          type: "editComment",
          input: {
            comment: said(now, 2),
            text: "Half of it. The other half: nobody here would know how it works inside.",
          },
        })),
        step("priya", 20, (now) => ({
          type: "answerQuestion",
          input: { asked: question(now, 2), answer: "Quayside does." },
        })),
        step("eva", 24, (now) => ({
          type: "checkBlindSpot",
          input: { blindSpot: spot(now, 1), found: "One in nine. Quayside has a screen for the office." },
        })),
        step("mara", 24, {
          type: "weigh",
          input: {
            person: jonas,
            note: "A fair doubt: we ask for five years at one price, and for all data each night.",
          },
        }),
        step("priya", 30, (now) => ({
          type: "answerQuestion",
          input: { asked: question(now, 3), answer: "Twenty minutes, twice last year." },
        })),
        step("mara", 2, { type: "askToCommit", input: { person: jonas } }),
        step("jonas", 3, { type: "commit", input: {} }),
        step("mara", 22, (now) => ({
          type: "decide",
          input: {
            choice: { option: option(now, 3) },
            expectedOutcome:
              "Nobody with a trailer is turned away who was told yes; half the cost of building.",
            forecast: 75,
            tripwire: "More than three wrong yeses in a week.",
            reviewOn: day(20),
          },
        })),
        step("eva", 24 * 30, {
          type: "comment",
          input: { text: "First month: **no** wrong yes. The office screen is slow in the mornings." },
        }),
        step("mara", 24 * 21, {
          type: "review",
          input: {
            verdict: "good",
            note: "No wrong yes since the second week. The office wishes for larger letters.",
            laterInformationWouldHaveChanged: false,
            pace: "right",
            verb: "protect",
          },
        }),
      ],
    },
    {
      key: "on-board",
      daysAgo: 60,
      parent: "booking",
      steps: [
        step("priya", 0, {
          type: "open",
          input: {
            title: "Do crews sell tickets on board?",
            door: "two_way",
            share: 60,
            options: ["Yes, by card", "No"],
            tags,
            team,
          },
        }),
        step("eva", 3, {
          type: "takePosition",
          input: { stance: "hold", about: "facts", reason: "Is there reception beyond the lighthouse?" },
        }),
        step("priya", 4, {
          type: "comment",
          input: {
            text: `<@${eva}>: I was there this morning. It works until the second buoy; cards are read later.`,
          },
        }),
        step("eva", 1, { type: "takePosition", input: { stance: "agree" } }),
        step("priya", 12, (now) => ({
          type: "decide",
          input: {
            choice: { option: option(now, 1) },
            share: 75,
            expectedOutcome: "Nobody runs along the quay.",
            reviewOn: day(25),
          },
        })),
        step("priya", 24 * 36, {
          type: "review",
          input: {
            verdict: "good",
            note: "Three tickets a trip. Nobody runs.",
            pace: "right",
            verb: "double_down",
          },
        }),
      ],
    },
    {
      key: "paper",
      daysAgo: 80,
      successor: "on-board",
      steps: [
        step("tomas", 0, {
          type: "open",
          input: { title: "Paper tickets stay for another year", door: "two_way", share: 80, tags, team },
        }),
        step("tomas", 5, { type: "decide", input: { choice: { text: "They stay" }, share: 80 } }),
        step("tomas", 24 * 21, {
          type: "supersede",
          input: { reason: "Crews sell tickets by card now.", by: "K7F3Q" },
        }),
      ],
    },
  ];
}
