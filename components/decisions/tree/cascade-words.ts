import { formatDuration } from "@/lib/format/duration";
import type { TreeResource } from "@/lib/server/decisions/resource/tree";

/** What a decision set up, as far as it has come. */
export function cascadeSentence({
  n,
  decided,
  seconds,
  chain,
}: NonNullable<TreeResource["cascade"]>): string {
  const made = `With all that is below it, ${decided} of ${n} decisions ${decided === 1 ? "is" : "are"} made`;
  const took =
    seconds === null ? "" : `, the last of them ${formatDuration(seconds)} after the first was opened`;
  const longest =
    chain === null
      ? ""
      : ` The longest chain: ${chain.n} decisions one after the other, over ${formatDuration(chain.seconds)}.`;
  return `${made}${took}.${longest}`;
}
