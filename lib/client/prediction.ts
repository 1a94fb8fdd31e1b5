import type { CommitmentStatus } from "@/lib/decisions/words";
import type { Act, Decision } from "./decisions.ts";
import { predictThinking } from "./prediction/thinking.ts";

interface Actor {
  readonly id: string;
  readonly at: string;
}

/** A number that no event has yet; the server's answer brings the real one. */
const nextSeq = (decision: Decision): number => {
  const acts = [
    decision.options,
    decision.readings,
    decision.positions,
    decision.forecasts,
    decision.weighings,
    decision.commitments,
    decision.outcomes,
    decision.turns,
    decision.reviews,
    decision.consultations,
    decision.meetings,
    decision.escalations,
    decision.questions,
    decision.evidence,
    decision.blindSpots,
  ].flat();
  return acts.reduce((highest, { seq }) => Math.max(highest, seq), decision.version) + 1;
};

function answered(decision: Decision, person: string, at: string, status: CommitmentStatus): Decision {
  const commitments = decision.commitments.map((one) =>
    one.person === person && (one.status === "asked" || one.status === "offered")
      ? { ...one, status, answeredAt: at }
      : one,
  );
  return { ...decision, commitments };
}

/**
 * How a decision will probably look once the server has done what was asked; shown until it says so itself. What it decides
 * by rules of its own (deciding, reviewing, undoing) is waited for and comes back unchanged.
 */
export function predict(decision: Decision, given: Act, { id: by, at }: Actor): Decision {
  const { type, input } = given;
  const act = { seq: nextSeq(decision), by, at };
  const late = decision.status !== "open";
  const asked = { due: null, answeredAt: null, reason: null, direction: null, sincere: null };
  switch (type) {
    case "addOption":
      return {
        ...decision,
        options: [...decision.options, { ...act, label: input.label, note: input.note ?? null }],
      };
    case "setDoor":
      return { ...decision, door: input.door };
    case "handOver":
      return { ...decision, owner: input.to };
    case "setVisibility":
      return { ...decision, visibility: input.visibility };
    case "inviteGuest":
      return { ...decision, participants: [...decision.participants, input.person] };
    case "removeGuest":
      return { ...decision, participants: decision.participants.filter((one) => one !== input.person) };
    case "logReading": {
      const reading = { ...act, share: input.share, note: input.note ?? null, counted: false };
      return { ...decision, share: input.share, readings: [...decision.readings, reading] };
    }
    case "takePosition": {
      const { stance, about = null, reason = null, option = null } = input;
      return {
        ...decision,
        positions: [...decision.positions, { ...act, stance, about, reason, option, late }],
      };
    }
    case "forecast": {
      const { probability, option = null } = input;
      return { ...decision, forecasts: [...decision.forecasts, { ...act, probability, option, late }] };
    }
    case "weigh":
      return { ...decision, weighings: [...decision.weighings, { ...act, ...input }] };
    case "askToCommit": {
      const ask = { ...act, ...asked, person: input.person, origin: "asked", status: "asked" } as const;
      return { ...decision, commitments: [...decision.commitments, ask] };
    }
    case "offer": {
      const offer = { ...act, ...asked, person: by, origin: "offered", status: "offered" } as const;
      return { ...decision, commitments: [...decision.commitments, offer] };
    }
    case "commit":
      return answered(decision, by, at, "committed");
    case "decline":
      return answered(decision, by, at, "declined");
    case "stepBack":
      return answered(decision, by, at, "stepped_back");
    default:
      return predictThinking(decision, given, act) ?? decision;
  }
}
