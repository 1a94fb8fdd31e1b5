import type { CommandInput } from "@/lib/decisions/commands";
import { noticers, undoCosts, undoTimes } from "@/lib/decisions/words";

type Answers = NonNullable<CommandInput<"open">["doorAnswers"]>;

/** The answers to the three questions in what a form holds; undefined where none was given. */
export function doorAnswersIn(values: Readonly<Record<string, string>>): Answers | undefined {
  const undoCost = undoCosts.find((one) => one === values.undoCost);
  const undoTime = undoTimes.find((one) => one === values.undoTime);
  const noticed = noticers.find((one) => one === values.noticed);
  if (!undoCost && !undoTime && !noticed) return undefined;
  return { ...(undoCost && { undoCost }), ...(undoTime && { undoTime }), ...(noticed && { noticed }) };
}
