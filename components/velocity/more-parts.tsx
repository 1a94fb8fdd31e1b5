import type { ReactNode } from "react";
import type { Folded } from "@/lib/metrics/story";
import { More, type Unfolding } from "./more.tsx";

const titles: Readonly<Record<Folded, string>> = {
  quality: "More about quality, drift and energy",
  steps: "More about the steps before deciding",
  objectives: "More about objectives that differ",
  forecasts: "More about forecasts and costs",
  doubt: "More about what became of doubt",
  noticing: "More about noticing and setting right",
};

/** What stands folded at the end of each part of the page. */
export function moreOf(
  parts: Readonly<Record<Folded, ReactNode>>,
  unfolding: Unfolding,
  named: Partial<Readonly<Record<Folded, string>>> = {},
) {
  const more = (name: Folded) => (
    <More name={name} title={named[name] ?? titles[name]} unfolding={unfolding}>
      {parts[name]}
    </More>
  );
  return {
    speed: more("quality"),
    waiting: (
      <>
        {more("steps")}
        {more("objectives")}
      </>
    ),
    help: more("forecasts"),
    dissent: more("doubt"),
    correction: more("noticing"),
  };
}
