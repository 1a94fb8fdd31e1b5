import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { csvHref, fileNameOf, textOf } from "./csv.ts";

type Row = { readonly key: string; readonly cells: readonly ReactNode[] };

// What every cell is like is said once, for a page has hundreds of them.
const table = [
  "w-full border-collapse text-xs sm:text-sm [&_td]:whitespace-nowrap [&_td]:py-1 [&_td]:pl-2 [&_td]:text-right",
  "[&_tbody_th]:wrap-anywhere [&_tbody_th]:py-1 [&_tbody_th]:text-left [&_tbody_th]:font-normal",
].join(" ");

/** What heads a column; of a period, each day in one piece. */
function HeadWords({ word }: { word: string }) {
  const [from, until] = word.split(" – ");
  if (until === undefined) return word;
  return (
    <>
      <span className="whitespace-nowrap">{from} –</span> <span className="whitespace-nowrap">{until}</span>
    </>
  );
}

/** Numbers under each other; the first column names the row. */
export function DataTable({
  caption,
  head,
  rows,
  unit = null,
}: {
  caption: ReactNode;
  head: readonly string[];
  rows: readonly Row[];
  /** Of its times, where the page says beside it what they are. */
  unit?: string | null;
}) {
  const place = (column: number) => (column === 0 ? "text-left" : "text-right");
  const name = textOf(caption);
  return (
    <div className="grid min-w-0 gap-0.5">
      <table className={table}>
        <caption className="pb-1 text-left font-medium">{caption}</caption>
        <thead>
          <tr className="border-line border-b text-ink-faint">
            {head.map((word, column) => (
              <th
                key={word}
                scope="col"
                className={cn("py-1 pl-2 align-bottom font-medium first:pl-0", place(column))}
              >
                <HeadWords word={word} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, column) => (
                <td key={head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-right print:hidden">
        <a
          href={csvHref(
            head,
            rows.map(({ cells }) => cells),
            unit,
          )}
          download={fileNameOf(name)}
          className="inline-block rounded-sm py-1 text-accent text-xs underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
        >
          CSV<span className="sr-only">: {name}</span>
        </a>
      </p>
    </div>
  );
}
