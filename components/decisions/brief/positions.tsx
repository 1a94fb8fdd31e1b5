import { aboutWords, stanceWords } from "@/components/decisions/words";
import type { Decision } from "@/lib/client/decisions";
import { voicesOf } from "@/lib/decisions/voices";

/** Where everybody stands now, a line each; their reasons stand on the page of the decision. */
export function Positions({ decision, nameOf }: { decision: Decision; nameOf: (id: string) => string }) {
  const { agreeing, doubting, aside } = voicesOf(decision);
  const voices = [...agreeing, ...doubting, ...aside];
  if (voices.length === 0) return null;
  return (
    <section aria-labelledby="brief-positions" className="grid gap-2">
      <h2 id="brief-positions" className="font-medium text-ink-soft">
        Where people stand
      </h2>
      <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2 print:grid-cols-2">
        {voices.map(({ person, current }) => (
          <li key={person} className="wrap-anywhere">
            {nameOf(person)}:{" "}
            <span className="text-ink-soft">
              {stanceWords[current.stance].toLowerCase()}
              {current.about && `, about ${aboutWords[current.about].toLowerCase()}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
