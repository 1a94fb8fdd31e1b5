"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { type Preview, problemFile } from "@/lib/client/imports";
import type { Mapping } from "@/lib/import/mapping";
import { counted } from "./words.ts";

const FOLDED = 10;

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser may still be about to read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

type ProblemsProps = { slug: string; file: File; mapping: Mapping; preview: Preview };

/** Everything that is wrong with the file: where, what stands there, and why it cannot be. */
export function Problems({ slug, file, mapping, preview }: ProblemsProps) {
  const [unfolded, setUnfolded] = useState(false);
  const { mutate, isPending, error } = useMutation({
    ...problemFile(slug),
    onSuccess: (content) => save(content, `${file.name.replace(/\.\w+$/, "")}-problems.csv`),
  });
  const { problems, problemCount } = preview;
  const shown = unfolded ? problems : problems.slice(0, FOLDED);
  return (
    <div className="grid gap-3">
      <ul className="divide-y divide-line rounded-md border border-line">
        {shown.map(({ line, column, value, reason, kept }) => (
          <li
            key={`${line} ${column} ${reason}`}
            className="grid gap-x-4 gap-y-0.5 px-3.5 py-2.5 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
          >
            <span className="wrap-anywhere text-ink-faint text-sm leading-[1.375rem] tabular-nums">
              Line {line}
              {column && `, ${column}`}
            </span>
            <span className="wrap-anywhere min-w-0">
              {value !== "" && <span className="font-medium">“{value}” </span>}
              {reason}
              {kept && <span className="text-ink-faint"> (kept, and marked)</span>}
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        {!unfolded && problems.length > FOLDED && (
          <Button size="sm" onClick={() => setUnfolded(true)}>
            Show {problems.length === problemCount ? "all" : "the first"} {problems.length}
          </Button>
        )}
        <Button size="sm" pending={isPending} onClick={() => mutate({ file, mapping })}>
          <Download aria-hidden="true" className="size-4" />
          Download as CSV
        </Button>
        {unfolded && problems.length < problemCount && (
          <span className="text-ink-soft text-sm">
            {counted(problemCount - problems.length, "more problem")} in the download.
          </span>
        )}
      </div>
      {error && (
        <Callout tone="danger" title={error.message} urgent>
          {error.detail}
        </Callout>
      )}
    </div>
  );
}
