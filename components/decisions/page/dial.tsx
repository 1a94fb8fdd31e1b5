"use client";

import { dialWord, SLOW } from "@/components/decisions/dial-word";
import { lazily } from "@/components/ui/lazily";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { enoughSince } from "./enough-since.ts";
import { useRoom } from "./room.tsx";
import { ShareSlider } from "./share-slider.tsx";
import { useNow } from "./use-now.ts";

const Waiting = lazily(() => import("./thinking/waiting.tsx").then((module) => module.Waiting));

function Reading({ decision: { share, enough, status } }: { decision: Decision }) {
  if (share === null) return <p className="text-ink-soft">Nobody recorded how much was known.</p>;
  const { word, text } = dialWord(share, enough);
  const closed = enough !== null && share < enough ? "less than enough" : word;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className="font-semibold text-xl tabular-nums">{share} %</span>
      <span className={text}>{status === "open" ? word : closed}</span>
      {enough !== null && <span className="text-ink-faint text-sm">enough is {enough} %</span>}
    </p>
  );
}

/** Where a list stands beside the dial, what the newest reading goes by. */
function sourceOf({ questions, readings }: Decision): string | null {
  if (!questions.some(({ removed }) => removed === null)) return null;
  return readings.at(-1)?.counted ? "by the list" : "an estimate";
}

/** How much is known: the newest reading with a slider for the next. */
export function Dial({ decision }: { decision: Decision }) {
  const { viewer, now: atFirst } = useRoom();
  const now = useNow(atFirst);
  const canRead = decision.status === "open" && mayDo("logReading", decision, viewer);
  if (!canRead) return <Reading decision={decision} />;
  const since = enoughSince(decision);
  return (
    <>
      <ShareSlider share={decision.share} enough={decision.enough} source={sourceOf(decision)} />
      {since && (decision.share ?? 0) >= SLOW && <Waiting decision={decision} since={since} now={now} />}
    </>
  );
}
