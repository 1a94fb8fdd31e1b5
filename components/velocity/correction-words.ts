import type { CorrectionFigures } from "@/lib/metrics/correction-figures";
import { counted, few, isOne } from "./numbers.ts";
import type { Times } from "./times.ts";

/** What the figures about noticing and correcting say, in words made from them. */

export function correctedSentence(
  { flagged, toNotice, toCorrect, uncorrected }: CorrectionFigures,
  times: Times,
): string {
  if (flagged.n === 0) return "Nobody has said of a decision here that it was wrong.";
  const said = `${counted(flagged.n, "decision")} ${flagged.n === 1 ? "was" : "were"} said to be wrong`;
  const open =
    uncorrected.n === 0
      ? `${flagged.n === 1 ? "it was" : "all were"} set right`
      : `${uncorrected.n} ${uncorrected.n === 1 ? "is" : "are"} not set right yet`;
  if (toNotice.median === null) return `${said} (${few(flagged.n)}), too few for a typical time; ${open}.`;
  const noticed = `half of them were noticed within ${times.inWords(toNotice.median)}`;
  const right =
    toCorrect.median === null
      ? ""
      : ` and, once noticed, half were set right within ${times.inWords(toCorrect.median)}`;
  return `${said}: ${noticed}${right}; ${open}.`;
}

export function tripwireSentence({ set, checked, hit, falseAlarms }: CorrectionFigures["tripwires"]): string {
  if (set.n === 0) return "No decision here has a tripwire: what one would see if it were wrong.";
  if (checked.n === 0)
    return set.n === 1
      ? "The one tripwire here is not due yet and was not hit."
      : `Of ${counted(set.n, "tripwire")} none is due and none was hit.`;
  const which = hit.hits === 1 ? "" : `${falseAlarms.hits} of them `;
  const alarms =
    falseAlarms.hits === 0
      ? ""
      : `, ${which}on ${falseAlarms.hits === 1 ? "a decision" : "decisions"} that turned out well`;
  const looked = isOne(checked.hits, checked.n) ? "was" : "were";
  return `${checked.hits} of ${counted(checked.n, "tripwire")} that came due ${looked} looked at, and ${hit.hits} ${hit.hits === 1 ? "was" : "were"} hit${alarms}.`;
}
