"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { FigureTable } from "./figure-table.ts";

const FigureTables = dynamic(() => import("./figure-tables.tsx").then((module) => module.FigureTables));

/**
 * The numbers behind a drawing, one key away, and drawn when they are asked for: on a page of charts they would be a third of all
 * there is to draw.
 *
 * @param whole where they are drawn at once, for whoever has no script; null where that is here.
 */
export function TableDisclosure({
  of,
  tables,
  whole,
}: {
  of: string;
  tables: readonly FigureTable[];
  whole: string | null;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const [drawn, setDrawn] = useState(whole === null);
  // The platform opens it also before the page has woken up.
  useEffect(() => {
    if (details.current?.open) setDrawn(true);
  }, []);
  return (
    <details ref={details} onToggle={() => setDrawn(true)} className="group min-w-0 text-sm">
      <summary className="w-fit rounded-sm py-1 font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent">
        Table<span className="sr-only">: {of}</span>
      </summary>
      <div className="mt-2 grid min-w-0 grid-cols-1 gap-5">
        {drawn ? (
          <FigureTables tables={tables} />
        ) : (
          <noscript>
            <a href={whole ?? ""} className="underline">
              Show it with the page
            </a>
          </noscript>
        )}
      </div>
    </details>
  );
}
