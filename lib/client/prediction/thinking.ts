import { listShare } from "@/lib/decisions/information";
import type { Act, Decision } from "../decisions.ts";

interface Doing {
  readonly seq: number;
  readonly by: string;
  readonly at: string;
}

/** A change of the list moves the dial. */
function moved(decision: Decision, questions: Decision["questions"], act: Doing): Decision {
  const share = listShare({ questions });
  const latest = decision.readings.at(-1);
  if (share === null || (latest?.counted && latest.share === share)) return { ...decision, questions };
  const reading = { ...act, seq: act.seq + 1, share, note: null, counted: true };
  return { ...decision, questions, share, readings: [...decision.readings, reading] };
}

type BlindSpot = Decision["blindSpots"][number];

function withSpot(decision: Decision, seq: number, checked: BlindSpot["checked"]): Decision {
  const blindSpots = decision.blindSpots.map((one) => (one.seq === seq ? { ...one, checked } : one));
  return { ...decision, blindSpots };
}

type Steps = Extract<Act, { type: "judgeSteps" }>["input"]["steps"];

/** What is left out of a judgement stays as it was. */
function withSteps(decision: Decision, said: Steps): Decision {
  const outcomes = decision.outcomes.map((outcome, place, all) => {
    if (place < all.length - 1) return outcome;
    const others = outcome.steps.filter(({ ask }) => !said.some((step) => step.ask === ask));
    const judged = said.map(({ ask, changed, hours }) => {
      const old = outcome.steps.find((step) => step.ask === ask);
      return { ask, changed: changed ?? old?.changed ?? null, hours: hours ?? old?.hours ?? null };
    });
    return { ...outcome, steps: [...others, ...judged] };
  });
  return { ...decision, outcomes };
}

/** How the list and what is at stake will probably look; undefined for everything else. */
export function predictThinking(decision: Decision, { type, input }: Act, act: Doing): Decision | undefined {
  const { by, at } = act;
  const changed = (asked: number, change: Partial<Decision["questions"][number]>) =>
    moved(
      decision,
      decision.questions.map((one) => (one.seq === asked ? { ...one, ...change } : one)),
      act,
    );
  switch (type) {
    case "addQuestion": {
      const added = { ...act, question: input.question, answer: null, removed: null };
      return moved(decision, [...decision.questions, added], act);
    }
    case "answerQuestion":
      return changed(input.asked, { answer: { by, at, text: input.answer ?? null } });
    case "withdrawAnswer":
      return changed(input.asked, { answer: null });
    case "removeQuestion":
      return changed(input.asked, { removed: { by, at, reason: input.reason } });
    case "attachEvidence": {
      const attached = { ...act, ...input, link: input.link ?? null, removed: null };
      return { ...decision, evidence: [...decision.evidence, attached] };
    }
    case "addBlindSpot": {
      const added = { ...act, spot: input.spot, checked: null, removed: null };
      return { ...decision, blindSpots: [...decision.blindSpots, added] };
    }
    case "checkBlindSpot":
      return withSpot(decision, input.blindSpot, { by, at, text: input.found ?? null });
    case "uncheckBlindSpot":
      return withSpot(decision, input.blindSpot, null);
    case "setCustomer":
      return { ...decision, customer: input };
    case "judgeSteps":
      return withSteps(decision, input.steps);
    case "sayEnergy":
      return { ...decision, energy: input.energy };
    case "dismissMismatch":
      return { ...decision, mismatch: null };
    case "setDelayCost":
      return { ...decision, delayCost: input.perDay };
    default:
      return undefined;
  }
}
