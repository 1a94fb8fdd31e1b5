import { isParty } from "../../../lib/decisions/hindsight.ts";
import { dayAfter, localDay } from "../../../lib/decisions/time.ts";
import { energies, paces, verdicts, asks as words } from "../../../lib/decisions/words.ts";
import {
  asks,
  ben,
  cast,
  DAY,
  disagrees,
  emil,
  HOUR,
  olga,
  type Story,
  weighs,
} from "../../unit/decisions/story.ts";

/** What chance rarely brings about, so that some random histories begin or end with it; numbers choose among its kinds. */

const PERCENT = 101;
const deciderOf = ({ present: { owner } }: Story) => cast.find(({ id }) => id === owner);

/** Said without a time. */
const today = ({ now, context }: Story) => localDay(now, context?.zone ?? "UTC");

/** Somebody who does not own it. */
const doubterOf = (story: Story) => (deciderOf(story)?.id === emil.id ? ben : emil);

/** Noticed, opened and decided on days of the past, and written down now. */
export function writeDown(story: Story, day: number): void {
  const ago = (days: number) => dayAfter(today(story), -days);
  const alreadyDecided = {
    choice: { text: "As it was." },
    share: 50 + (day % 50),
    decidedAt: ago(day % 20),
  };
  const input = { title: "Which queue was it?", door: "two_way" as const, openedAt: ago(20), alreadyDecided };
  story.says(olga, { type: "open", input: { ...input, noticedAt: ago(20 + (day % 90)) } });
}

/** A whole disagree-and-commit, with what both sides expect. */
export function disagreeAndCommit(story: Story, hours: number): void {
  const decider = deciderOf(story);
  if (decider === undefined || story.present.status !== "open") return;
  const doubter = doubterOf(story);
  story.says(doubter, disagrees());
  story.says(doubter, { type: "forecast", input: { probability: (hours * 7 + 11) % PERCENT } });
  story.says(decider, weighs(doubter));
  story.wait(hours * HOUR).says(decider, asks(doubter));
  story.wait(hours * HOUR).says(doubter, { type: "commit", input: {} });
}

/** Several who doubt: some are asked at different times, one offers, and not all of them say yes at once. */
export function askAround(story: Story, day: number): void {
  const decider = deciderOf(story);
  if (decider === undefined || story.present.status !== "open") return;
  const doubters = cast.filter(({ id, role }) => id !== decider.id && role === "member");
  for (const doubter of doubters) story.says(doubter, disagrees());
  const [unasked, ...asked] = doubters;
  if (unasked === undefined) return;
  story.says(unasked, { type: "offer", input: {} });
  story.says(unasked, { type: "commit", input: {} });
  for (const doubter of asked) story.wait((day % 7) * 5 * HOUR).says(decider, asks(doubter));
  for (const doubter of asked.slice(day % 2))
    story.wait((day % 5) * 7 * HOUR).says(doubter, { type: "commit", input: {} });
}

/** Rounds of talk in which nobody moves, and a question that is handed up and comes back. */
export function runDry(story: Story, day: number): void {
  const decider = deciderOf(story);
  if (decider === undefined || story.present.status !== "open") return;
  const doubter = doubterOf(story);
  story.says(doubter, {
    type: "takePosition",
    input: { stance: "hold", about: "objectives", reason: "Why?" },
  });
  for (let round = 0; round < 2 + (day % 3); round += 1)
    story.wait(DAY).says(decider, { type: "met", input: {} });
  const to = cast.find(({ id }) => id !== decider.id && id !== doubter.id);
  if (to === undefined || day % 2 === 0) return;
  story.says(doubter, { type: "escalate", input: { to: to.id, statement: "We want different things." } });
  if (day % 12 === 11) {
    story.says(doubter, { type: "withdrawEscalation", input: {} });
    return;
  }
  const answer = day % 4 === 1 ? "returned" : "ruled";
  story.wait(day * HOUR).says(to, { type: "resolveEscalation", input: { answer, note: "Read." } });
}

/** A doubt about objectives, and a decision that was made before it, as its owner says later. */
export function backdate(story: Story, day: number): void {
  const decider = deciderOf(story);
  if (decider === undefined || story.present.status !== "open") return;
  const made = new Date(Date.parse(story.wait(DAY).now) - HOUR).toISOString();
  story.says(doubterOf(story), {
    type: "takePosition",
    input: { stance: "disagree", about: "objectives", reason: "Not for us." },
  });
  story.wait((day % 4) * DAY);
  decides(story, day, made);
  if (day % 3 > 0) return;
  story.wait(DAY).says(decider, { type: "reopen", input: { reason: "New facts." } });
  story.wait((day % 4) * DAY);
}

/** Dropped and opened again before it was ever decided, and once more after that. */
export function comeBack(story: Story, day: number): void {
  const decider = deciderOf(story);
  if (decider === undefined || story.present.status !== "open") return;
  story.wait(DAY).says(decider, { type: "drop", input: { reason: "Nobody needs it." } });
  story.wait(DAY).says(decider, { type: "reopen", input: { reason: "Somebody does." } });
  story.wait(DAY);
  decides(story, day);
  story.wait((day % 12) * 10 * DAY).says(decider, { type: "reopen", input: { reason: "New facts." } });
  if (day % 2 > 0) return;
  story.wait(DAY);
  decides(story, day);
}

/** Decided, opened again, and other things are known now; it may be decided once more. */
export function thinkAgain(story: Story, day: number): void {
  const decider = deciderOf(story);
  if (decider === undefined || story.present.status !== "open") return;
  decides(story, day, today(story));
  if (day % 4 < 2)
    story
      .wait((day % 30) * 10 * DAY)
      .says(decider, { type: "flagWrong", input: { what: "It is slow.", noticedAt: today(story) } });
  if (day % 3 > 0) story.says(decider, { type: "review", input: { verdict: verdicts[day % 2] ?? "bad" } });
  story.wait(DAY).says(decider, { type: "reopen", input: { reason: "New facts." } });
  story.wait(DAY).says(decider, { type: "logReading", input: { share: (day * 17) % PERCENT } });
  story.wait((day % 5) * DAY);
  if (day % 2 > 0) return;
  story.says(decider, { type: "logReading", input: { share: (day * 29) % PERCENT } });
  decides(story, day + 1, today(story));
}

/** Somebody who agrees long after anything new came in. */
export function comeRound(story: Story): void {
  const decider = deciderOf(story);
  if (decider === undefined || story.present.status !== "open") return;
  const doubter = doubterOf(story);
  story.says(doubter, disagrees());
  story.wait(12 * DAY).says(doubter, { type: "takePosition", input: { stance: "agree" } });
  decides(story, 3);
}

function decides(story: Story, day: number, decidedAt?: string): void {
  const decider = deciderOf(story);
  if (decider === undefined) return;
  story.says(decider, {
    type: "setWayBack",
    input: { exists: true, hours: day % 40, ...(day % 2 === 0 && { cost: day * 10 }) },
  });
  story.says(decider, {
    type: "decide",
    input: {
      choice: { text: "As it is." },
      ...(decidedAt !== undefined && { decidedAt }),
      share: 40 + (day % 4) * 18,
      forecast: (day * 13) % PERCENT,
      ...(day % 5 === 0 && { expectedOutcome: "Half the queue." }),
      ...(day % 2 === 0 && { tripwire: "It breaks.", reviewOn: dayAfter(story.now.slice(0, 10), 60) }),
      skips: words.slice(day % 3).map((ask) => ({ ask, reason: "In a hurry." })),
    },
  });
}

/** Somebody says what each step changed, or nothing of some. */
function judgesSteps(story: Story, day: number): void {
  const decider = deciderOf(story);
  const { policy, unmet } = story.present.outcomes.at(-1) ?? {};
  const ran = (policy?.asks ?? []).filter((ask) => !unmet?.includes(ask));
  if (decider === undefined || ran.length === 0) return;
  const steps = ran.map((ask, place) => ({
    ask,
    hours: (day + place) % 9,
    ...((day + place) % 3 > 0 && { changed: (day + place) % 3 === 1 }),
  }));
  story.says(decider, { type: "judgeSteps", input: { steps } });
}

/** Somebody else who had a part says that it came out otherwise than the review says. */
function disputes(story: Story, day: number): void {
  const review = story.present.reviews.at(-1);
  const other = cast.find(({ id }) => id !== review?.by && isParty(story.present, id));
  const verdict = verdicts.filter((one) => one !== review?.verdict)[day % 2];
  if (other === undefined || verdict === undefined) return;
  story.says(other, { type: "dispute", input: { verdict, reason: "It held." } });
}

/** A review in the end, and what may come before it; which one, the day says. */
export function lookBack(story: Story, day: number): void {
  const decider = deciderOf(story);
  if (decider === undefined) return;
  if (story.present.status === "open") decides(story, day);
  judgesSteps(story, day);
  if (day % 4 === 0)
    story.wait(day * HOUR).says(decider, { type: "hitTripwire", input: { what: "It broke." } });
  const { verdict, pace } = { verdict: verdicts[day % 5] ?? "good", pace: paces[day % 7] };
  const late = day % 3 === 0 ? {} : { laterInformationWouldHaveChanged: day % 3 === 1 };
  const cost = { hours: day % 50, ...(day % 2 === 0 && { money: day * 100 }) };
  story.wait((day % 9) * 20 * DAY).says(decider, {
    type: "review",
    input: { verdict, ...late, ...(pace !== undefined && { pace }), ...(day % 6 < 3 && { delayCost: cost }) },
  });
  if (day % 7 < 2) disputes(story, day);
  if (day % 8 < 2)
    story.wait(day * HOUR).says(decider, { type: "reverse", input: { reason: "It was wrong.", cost } });
}

/** Two of those who may say how deciding left them; of some months only few ever do. */
export function feel(story: Story, day: number): void {
  const { decided } = story.present.outcomes.at(-1) ?? {};
  if (decided === undefined) return;
  const some = cast.slice(0, 3 + (Number(decided.at.slice(5, 7)) % 4));
  for (const place of [day, day + 1]) {
    const [who, energy] = [some[place % some.length], energies[place % 2]];
    if (who && energy) story.says(who, { type: "sayEnergy", input: { energy } });
  }
}
