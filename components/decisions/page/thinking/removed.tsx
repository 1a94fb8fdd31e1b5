import { ERASED } from "@/components/decisions/words";

type RemovedProps = {
  entries: readonly {
    readonly seq: number;
    readonly words: string | null;
    readonly by: string;
    readonly reason: string | null;
  }[];
  nameOf: (id: string) => string;
};

/** What was taken off a list is folded, with who did it and why. */
export function Removed({ entries, nameOf }: RemovedProps) {
  if (entries.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="w-fit rounded-sm text-ink-soft hover:text-ink pointer-coarse:min-h-11">
        {entries.length === 1 ? "One taken off" : `${entries.length} taken off`}
      </summary>
      <ul className="mt-2 grid gap-2">
        {entries.map(({ seq, words, by, reason }) => (
          <li key={seq} className="wrap-anywhere">
            <s className="text-ink-faint">{words ?? ERASED}</s>{" "}
            <span className="text-ink-soft">
              {nameOf(by)}: {reason ?? ERASED}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
