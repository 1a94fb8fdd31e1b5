import { Fragment } from "react";
import type { Preview } from "@/lib/client/imports";
import { type DateField, dateFields, type Mapping } from "@/lib/import/mapping";
import { meaningOf, withMeaning } from "@/lib/import/meaning";
import { Select } from "./select.tsx";
import { WordChoices } from "./word-choices.tsx";
import { formatWords, meaningWords } from "./words.ts";

type Column = Preview["columns"][number];
type ColumnRowProps = {
  column: Column;
  place: number;
  mapping: Mapping;
  /** Whether the server has looked at it under this mapping: until then it may still find how dates are written. */
  settled: boolean;
  onChange: (mapping: Mapping) => void;
};

/** So short that it is not torn at the end of a line: a date in two halves is hard to read. */
const WHOLE = 24;

const dateField = (meaning: string | null): DateField | undefined =>
  dateFields.find((field) => field === meaning);

/** One column of the file: its name, what is in it, and what it means here. */
export function ColumnRow({ column, place, mapping, settled, onChange }: ColumnRowProps) {
  const meaning = meaningOf(mapping, place);
  const field = dateField(meaning);
  const dated = field && mapping[field];
  return (
    <li className="grid gap-x-6 gap-y-2.5 py-4 sm:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="grid min-w-0 content-start gap-1">
        <p className="wrap-anywhere font-medium">{column.name}</p>
        <p className="wrap-anywhere line-clamp-2 text-ink-soft text-sm">
          {column.samples.length === 0 && "Nothing in it"}
          {column.samples.map((sample, place) => (
            <Fragment key={sample}>
              {place > 0 && " · "}
              <span className={sample.length <= WHOLE ? "whitespace-nowrap" : ""}>{sample}</span>
            </Fragment>
          ))}
        </p>
      </div>
      <div className="grid min-w-0 content-start gap-2">
        <Select
          label={`What “${column.name}” means`}
          value={meaning ?? ""}
          words={meaningWords}
          none="Not imported"
          onChoose={(chosen) => onChange(withMeaning(mapping, place, chosen))}
        />
        {dated && (dated.format !== null || settled) && (
          <>
            <Select
              label={`How the dates in “${column.name}” are written`}
              value={dated.format ?? ""}
              words={formatWords}
              none="Day or month first?"
              needed
              onChoose={(format) => onChange({ ...mapping, [field]: { ...dated, format } })}
            />
            {column.ambiguous && (
              <p className="text-ink-soft text-sm">These could be read with the day or the month first.</p>
            )}
          </>
        )}
      </div>
      {(meaning === "status" || meaning === "door") && (
        <WordChoices column={column} meaning={meaning} mapping={mapping} onChange={onChange} />
      )}
    </li>
  );
}
