import type { Preview } from "@/lib/client/imports";
import { type Mapping, wordOf } from "@/lib/import/mapping";
import { Select } from "./select.tsx";
import { counted, doorMeaningWords, statusMeaningWords } from "./words.ts";

type WordChoicesProps = {
  column: Preview["columns"][number];
  meaning: "status" | "door";
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
};

const has = (words: object, word: string) => Object.hasOwn(words, word);

/** What each word of a column means; a word without a meaning keeps its rows out, and stands first. */
export function WordChoices({ column, meaning, mapping, onChange }: WordChoicesProps) {
  if (!column.words) {
    return (
      <p className="text-danger text-sm sm:col-span-2">
        This column has too many different words to be a {meaning}. Choose another one.
      </p>
    );
  }
  const known = mapping[meaning]?.words ?? {};
  const words = [...column.words].sort(
    (a, b) => Number(has(known, wordOf(a.word))) - Number(has(known, wordOf(b.word))),
  );
  return (
    <div className="grid gap-2 rounded-md bg-sunken p-3 sm:col-span-2">
      {meaning === "status" && (
        <p className="max-w-prose text-ink-soft text-sm">
          “As its dates say”: decided where there is a date of deciding, else dropped where there is one of
          that, else open. Any other meaning goes before the dates, and needs the date that belongs to it.
        </p>
      )}
      <ul className="grid gap-2">
        {words.map(({ word, count }) => (
          <li
            key={word}
            className="grid items-center gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_15rem] sm:pr-0"
          >
            <span className="min-w-0">
              <span className="wrap-anywhere">{word}</span>{" "}
              <span className="text-ink-faint text-sm">{counted(count, "row")}</span>
            </span>
            {meaning === "status" ? (
              <Select
                label={`What the status “${word}” means`}
                value={mapping.status?.words[wordOf(word)] ?? ""}
                words={statusMeaningWords}
                none="Choose what it means"
                needed
                onChoose={(chosen) =>
                  chosen &&
                  mapping.status &&
                  onChange({
                    ...mapping,
                    status: { ...mapping.status, words: { ...mapping.status.words, [wordOf(word)]: chosen } },
                  })
                }
              />
            ) : (
              <Select
                label={`What the door “${word}” means`}
                value={mapping.door?.words[wordOf(word)] ?? ""}
                words={doorMeaningWords}
                none="Choose what it means"
                needed
                onChoose={(chosen) =>
                  chosen &&
                  mapping.door &&
                  onChange({
                    ...mapping,
                    door: { ...mapping.door, words: { ...mapping.door.words, [wordOf(word)]: chosen } },
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
