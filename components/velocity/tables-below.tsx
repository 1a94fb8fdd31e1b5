import type { FigureTable } from "./figure-table.ts";
import { FigureTables } from "./figure-tables.tsx";
import type { Place } from "./links.ts";
import { TableDisclosure } from "./table-disclosure.tsx";
import { TableFrame } from "./table-frame.tsx";

/** The same as tables, folded away below what is drawn. */
export function TablesBelow({
  of,
  tables,
  place,
}: {
  of: string;
  tables: readonly FigureTable[];
  place: Place;
}) {
  return place.whole === undefined ? (
    <TableFrame of={of}>
      <FigureTables tables={tables} />
    </TableFrame>
  ) : (
    <TableDisclosure of={of} tables={tables} whole={place.whole} />
  );
}
