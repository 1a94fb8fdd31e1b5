import type { Delimiter } from "../../../lib/import/csv.ts";
import type { Mapping } from "../../../lib/import/mapping.ts";
import { type Summary, summarise } from "../../../lib/import/preview.ts";
import type { Complaint } from "../../../lib/import/record.ts";

export const around = {
  zone: "Europe/Berlin",
  now: "2026-11-23T09:00:00.000Z",
  fingerprint: (text: string) => `${text.length}:${text}`.slice(0, 150),
};

/** A whole look through a file, with all complaints as `line column reason`. */
export function look(text: string, mapping: Mapping | Delimiter | null = null) {
  const complaints: Complaint[] = [];
  const steps = summarise(
    () => [text],
    mapping,
    around,
    (complaint) => complaints.push(complaint),
  );
  let summary: Summary | null = null;
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) continue;
    summary = step.value;
    break;
  }
  if (!summary) throw new Error("There is nothing to look at.");
  const said = complaints.map(({ line, column, reason }) => `${line} ${column ?? "-"} ${reason}`);
  return { ...summary, said };
}
