import { ERASED, stanceWords } from "@/components/decisions/words";
import type { Decision } from "@/lib/client/decisions";
import { currentPosition } from "@/lib/decisions/current";

export interface Part {
  readonly seq: number;
  readonly label: string;
}

/** The parts of a decision that one can talk about by themselves, in words. */
export function partsOf(decision: Decision, nameOf: (id: string) => string): readonly Part[] {
  const { options, positions, questions } = decision;
  const isCurrent = ({ by, seq }: { by: string; seq: number }) => currentPosition(decision, by)?.seq === seq;
  return [
    ...options.map(({ seq, label }) => ({ seq, label: `Option: ${label ?? ERASED}` })),
    ...questions
      .filter(({ removed }) => removed === null)
      .map(({ seq, question }) => ({ seq, label: `Question: ${question ?? ERASED}` })),
    ...positions
      .filter(isCurrent)
      .map(({ seq, by, stance }) => ({ seq, label: `${nameOf(by)}: ${stanceWords[stance]}` })),
  ];
}

/** What a thread is about, in words; a position that is not held any more is named as well. */
export function partNamed(decision: Decision, seq: number, nameOf: (id: string) => string): string {
  const option = decision.options.find((one) => one.seq === seq);
  if (option) return `Option: ${option.label ?? ERASED}`;
  const question = decision.questions.find((one) => one.seq === seq);
  if (question) return `Question: ${question.question ?? ERASED}`;
  const evidence = decision.evidence.find((one) => one.seq === seq);
  if (evidence) return `Evidence: ${evidence.text ?? ERASED}`;
  const position = decision.positions.find((one) => one.seq === seq);
  return position
    ? `${nameOf(position.by)}: ${stanceWords[position.stance]}`
    : "Something that was taken back";
}
