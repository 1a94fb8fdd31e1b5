import { askWords } from "@/components/decisions/closing-words";
import type { StepFigure } from "@/lib/metrics/step-figures";
import { counted } from "./numbers.ts";

const named = (steps: readonly StepFigure[]) =>
  new Intl.ListFormat("en").format(steps.map(({ ask }) => `“${askWords[ask]}”`));

/** Whether what doors ask for is worth its time, as far as somebody said. */
export function stepsSentence(steps: readonly StepFigure[], idle: readonly StepFigure[]): string {
  if (steps.length === 0) return "Nothing was decided here through a door that asks for anything.";
  const hours = steps.reduce((sum, step) => sum + step.hours, 0);
  const judged = steps.reduce((sum, { changed }) => sum + changed.n, 0);
  const cost =
    hours === 0 ? "Nobody said how long the steps took" : `The steps took ${counted(hours, "hour")} in all`;
  const never =
    idle.length > 0
      ? `In the year before, ${named(idle)} never changed anything, though it was asked each time: do you still need ${idle.length === 1 ? "it" : "them"}?`
      : judged === 0
        ? "Whether they changed anything is asked after deciding; nobody has said so yet."
        : "No step of which at least five said so was idle for a whole year.";
  return `${cost}. ${never}`;
}
