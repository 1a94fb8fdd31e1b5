import type { endings, MisalignmentFigures } from "@/lib/metrics/misalignment-figures";
import { counted, few, percentOf } from "./numbers.ts";
import type { Times } from "./times.ts";

/** What the figures about objectives and stamina say, in words made from them. */

export const endingWords: readonly (readonly [(typeof endings)[number], string])[] = [
  ["ruled", "Ruled on"],
  ["returned", "Given back"],
  ["withdrawn", "Withdrawn"],
  ["lapsed", "Closed without an answer"],
  ["unanswered", "Waiting"],
];

export function misalignedSentence(
  { recognised, escalated, early, toAnswer }: MisalignmentFigures,
  times: Times,
): string {
  if (recognised.n + escalated.n === 0) return "Nobody has said here that a doubt is about objectives.";
  const said = `On ${counted(recognised.n, "decision")} people said that objectives differ`;
  const soon =
    early.share === null || early.n < 5
      ? `; ${counted(escalated.n, "was", "were")} escalated`
      : `; ${percentOf(early.share)} of those that could be were escalated within 48 hours`;
  const answered =
    toAnswer.n === 0
      ? ""
      : toAnswer.value === null
        ? `; it is too early to say how soon they are answered (${few(toAnswer.n)})`
        : `, and half were answered within ${times.inWords(toAnswer.value)}`;
  return `${said}${soon}${answered}. The sooner, the better: more talk cannot align objectives.`;
}

export function talkSentence({ exhausted, lateTurned }: MisalignmentFigures): string {
  if (exhausted.n + lateTurned.n === 0)
    return "No open decision is talked over and over without anybody moving.";
  return `${counted(exhausted.n, "open decision")} ${exhausted.n === 1 ? "was" : "were"} talked over three times without anybody moving; on ${counted(lateTurned.n, "decision")} that ${lateTurned.n === 1 ? "was" : "were"} made, somebody came round late and without anything new.`;
}

/** A quarter by its first day: "2026-07-01". */
function quarterName(first: string): string {
  const month = Number(first.slice(5, 7));
  return `Q${(month + 2) / 3} ${first.slice(0, 4)}`;
}

export function wornDownSentence(quarters: readonly { quarter: string; answers: number }[]): string {
  const told = quarters.map(({ quarter, answers }) => `${answers} in ${quarterName(quarter)}`);
  const known = told.length === 0 ? "no quarter has that many yet" : new Intl.ListFormat("en").format(told);
  return `Being worn down is said in private, and told only for the whole workspace and from five people in a quarter on: ${known}.`;
}
