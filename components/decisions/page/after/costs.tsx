"use client";

import { costWords } from "@/components/decisions/closing-words";
import { useRoom } from "@/components/decisions/page/room";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { plannedCosts } from "./planned-costs.ts";

/** What waiting and walking back were expected to cost, beside what they really did (N19). */
export function Costs({ decision }: { decision: Decision }) {
  const { currency } = useRoom();
  const { reviews, turns } = decision;
  const planned = plannedCosts(decision);
  const delay = reviews.findLast(({ delayCost }) => delayCost !== null)?.delayCost ?? null;
  const reviewed = reviews.findLast(({ reversalCost }) => reversalCost !== null)?.reversalCost;
  const reversal = reviewed ?? turns.findLast(({ cost }) => cost !== null)?.cost ?? null;
  if (delay === null && reversal === null) return null;
  const rows = [
    { name: "Waiting for it", expected: planned.delay, real: delay },
    { name: "Walking back", expected: planned.wayBack, real: reversal },
  ].filter(({ expected, real }) => expected !== null || real !== null);
  const cell = (cost: (typeof rows)[number]["real"]) =>
    costWords(cost, currency) ?? <span className="text-ink-faint">not said</span>;
  return (
    <Section title="What it cost">
      <table className="w-full text-left tabular-nums">
        <thead>
          <tr className="text-ink-soft text-sm">
            <td />
            <th scope="col" className="pb-1.5 font-normal">
              Expected
            </th>
            <th scope="col" className="pb-1.5 font-normal">
              Really
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-line border-t">
          {rows.map(({ name, expected, real }) => (
            <tr key={name} className="align-baseline">
              <th scope="row" className="py-2 pr-4 font-medium">
                {name}
              </th>
              <td className="py-2 pr-4 text-ink-soft">{cell(expected)}</td>
              <td className="py-2">{cell(real)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
