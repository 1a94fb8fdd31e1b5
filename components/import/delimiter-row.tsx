import type { Delimiter } from "@/lib/import/csv";
import { Select } from "./select.tsx";
import { delimiterWords } from "./words.ts";

const LABEL = "What parts the columns";

type DelimiterRowProps = { value: Delimiter; onChoose: (delimiter: Delimiter) => void };

/** How the file is cut into columns; another one makes other columns, whose meanings are guessed anew. */
export function DelimiterRow({ value, onChoose }: DelimiterRowProps) {
  return (
    <div className="mb-5 grid items-center gap-x-6 gap-y-2 border-line border-b pb-5 sm:grid-cols-[minmax(0,1fr)_15rem]">
      <div>
        <p className="font-medium">{LABEL}</p>
        <p className="text-ink-soft text-sm">Another one has the columns read anew.</p>
      </div>
      <Select
        label={LABEL}
        value={value}
        words={delimiterWords}
        none="Choose one"
        needed
        onChoose={(chosen) => chosen && onChoose(chosen)}
      />
    </div>
  );
}
