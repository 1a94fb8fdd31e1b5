"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { FigureTable } from "./figure-table.ts";
import { TableFrame } from "./table-frame.tsx";

const load = () => import("./figure-tables.tsx").then((module) => module.FigureTables);

type Tables = Awaited<ReturnType<typeof load>>;

/**
 * The numbers behind a drawing, one key away, and drawn when they are asked for: on a page of charts they would be a third of all
 * there is to draw. Opened once more, it tries once more.
 *
 * @param whole where they are drawn at once, for whoever has no script.
 */
export function TableDisclosure({
  of,
  tables,
  whole,
}: {
  of: string;
  tables: readonly FigureTable[];
  whole: string;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const [Drawn, setDrawn] = useState<Tables | null>(null);
  const [failed, setFailed] = useState(false);
  const link = (
    <a href={whole} className="underline">
      Show it with the page
    </a>
  );

  const draw = async () => {
    if (!details.current?.open || Drawn) return;
    try {
      const found = await load();
      setDrawn(() => found);
    } catch {
      setFailed(true);
    }
  };
  // The platform opens it also before the page has woken up.
  const drawEarly = useEffectEvent(draw);
  useEffect(() => void drawEarly(), []);

  return (
    <TableFrame of={of} ref={details} onToggle={() => void draw()}>
      {Drawn && <Drawn tables={tables} />}
      {!Drawn && failed && <p role="status">The table could not be fetched. {link}</p>}
      {!Drawn && !failed && <noscript>{link}</noscript>}
    </TableFrame>
  );
}
