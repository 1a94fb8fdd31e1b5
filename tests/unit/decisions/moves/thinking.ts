import type { CommandInput } from "../../../../lib/decisions/commands.ts";
import {
  asks,
  energies,
  evidenceKinds,
  natures,
  noticers,
  undoCosts,
  undoTimes,
} from "../../../../lib/decisions/words.ts";
import type { Story } from "../story.ts";
import { at, type Drawn, dayAround, some } from "./pick.ts";

/** Mostly something that is settled, where there is such a thing. */
const settled = (those: readonly { readonly seq: number }[], other: number) =>
  other % 3 === 0 ? other : (those.at(-1)?.seq ?? other);

/** What people do while they think: the list, and what is at stake. */
export function thinkingMoves(made: Drawn, story: Story, anybody: string, reason: string) {
  const { pick, share } = made;
  const [a, b] = pick;
  const asked = at([...(story.state?.questions.map(({ seq }) => seq) ?? []), 77], a);
  return {
    addQuestion: () =>
      ({
        type: "addQuestion",
        input: { question: `What about ${at(["price", "load", "people", "Price", "law"], a)}${b % 3}?` },
      }) as const,
    answerQuestion: () =>
      ({ type: "answerQuestion", input: { asked, ...some("answer", reason, b % 2 === 0) } }) as const,
    withdrawAnswer: () =>
      ({
        type: "withdrawAnswer",
        input: {
          asked: settled(story.state?.questions.filter(({ answer }) => answer) ?? [], asked),
          ...some("reason", reason, b % 2 === 0),
        },
      }) as const,
    removeQuestion: () => ({ type: "removeQuestion", input: { asked, reason } }) as const,
    ...groundsMoves(made, story, reason),
    ...fittingMoves(made, story, reason),
    setDelayCost: () => ({ type: "setDelayCost", input: { perDay: at([null, 0, share * 10], a) } }) as const,
    setWayBack: () => ({ type: "setWayBack", input: wayBackOf(made, story, anybody) }) as const,
  };
}

/** What speaks for it, what might have been overlooked, and for whom it is. */
function groundsMoves({ pick: [a, b, c, d] }: Drawn, { state }: Story, reason: string) {
  const evidence = at([...(state?.evidence.map(({ seq }) => seq) ?? []), 77], a);
  const blindSpot = at([...(state?.blindSpots.map(({ seq }) => seq) ?? []), 77], b);
  const nature = at(natures, a);
  return {
    attachEvidence: () =>
      ({
        type: "attachEvidence",
        input: {
          kind: at(evidenceKinds, a),
          text: reason,
          ...some("link", "https://example.org/notes", b % 2 === 0),
        },
      }) as const,
    removeEvidence: () => ({ type: "removeEvidence", input: { evidence, reason } }) as const,
    addBlindSpot: () =>
      ({
        type: "addBlindSpot",
        input: { spot: at(["Colours", "Children", "colours", "Nights"], c) },
      }) as const,
    checkBlindSpot: () =>
      ({ type: "checkBlindSpot", input: { blindSpot, ...some("found", reason, c % 2 === 0) } }) as const,
    uncheckBlindSpot: () =>
      ({
        type: "uncheckBlindSpot",
        input: { blindSpot: settled(state?.blindSpots.filter(({ checked }) => checked) ?? [], blindSpot) },
      }) as const,
    removeBlindSpot: () => ({ type: "removeBlindSpot", input: { blindSpot, reason } }) as const,
    setCustomer: () =>
      ({
        type: "setCustomer",
        input: { who: at([null, "Ferry crews", "Dockers"], c), change: at([null, "They know."], d) },
      }) as const,
    setNature: () =>
      ({
        type: "setNature",
        input: { nature, ...some("vision", "Nobody waits.", (nature === "invention") !== (b % 4 === 0)) },
      }) as const,
  };
}

/** Whether door and process fit, what the steps changed, and what deciding did to people. */
function fittingMoves({ pick: [a, b, c], share }: Drawn, { state }: Story, reason: string) {
  const ran = state?.outcomes.at(-1)?.policy?.asks ?? asks;
  const step = {
    ask: at(ran, a),
    ...some("changed", b % 2 === 0, b % 3 !== 0),
    ...some("hours", share, c % 2 === 0),
  };
  return {
    dismissMismatch: () => ({ type: "dismissMismatch", input: { reason } }) as const,
    judgeSteps: () =>
      ({ type: "judgeSteps", input: { steps: c % 5 === 0 ? [step, step] : [step] } }) as const,
    sayEnergy: () => ({ type: "sayEnergy", input: { energy: at(energies, a) } }) as const,
  };
}

/** Answers to some of the three questions. */
export const doorAnswersOf = ({ pick: [a, b, c] }: Drawn) => ({
  ...some("undoCost", at(undoCosts, b), a % 2 === 0),
  ...some("undoTime", at(undoTimes, c), b % 2 === 0),
  ...some("noticed", at(noticers, a), c % 2 === 0),
});

/** A way back, now and then one that cannot be. */
export function wayBackOf(
  { pick: [a, b, c, d], share }: Drawn,
  story: Story,
  anybody: string,
): CommandInput<"setWayBack"> {
  const exists = a % 3 !== 0;
  const given = exists || b % 5 === 0;
  return {
    exists,
    ...some("person", anybody, given && b % 2 === 0),
    ...some("hours", share, given && c % 2 === 0),
    ...some("cost", share * 100, given && d % 2 === 0),
    ...some("until", dayAround(story, d), given && d % 3 === 0),
    ...some("how", "Put the old one back.", a % 4 === 0),
  };
}
