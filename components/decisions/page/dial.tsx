"use client";

import { dialWord } from "@/components/decisions/dial-word";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { useRoom } from "./room.tsx";
import { ShareSlider } from "./share-slider.tsx";

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

/** How much is known: the newest reading with a slider for the next. */
export function Dial({ decision }: { decision: Decision }) {
  const { viewer } = useRoom();
  const canRead = decision.status === "open" && mayDo("logReading", decision, viewer);
  if (!canRead) return <Reading decision={decision} />;
  return <ShareSlider share={decision.share} enough={decision.enough} />;
}
