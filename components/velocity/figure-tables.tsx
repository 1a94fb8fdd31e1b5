import type { ReactNode } from "react";
import { SoftLink } from "@/components/ui/soft-link";
import { DataTable } from "./data-table.tsx";
import type { Cell, FigureTable } from "./figure-table.ts";

function drawn(cell: Cell, column: number): ReactNode {
  if (typeof cell !== "object") return cell;
  return (
    <SoftLink
      key={column}
      href={cell.href}
      className={column === 0 ? "line-clamp-2 behind" : "behind tabular-nums"}
    >
      {cell.text}
    </SoftLink>
  );
}

/** The tables behind a drawing, each with its file. */
export function FigureTables({ tables }: { tables: readonly FigureTable[] }) {
  return tables.map(({ rows, ...table }) => (
    <DataTable
      key={table.caption}
      {...table}
      rows={rows.map((cells, order) => ({ key: String(order), cells: cells.map(drawn) }))}
    />
  ));
}
