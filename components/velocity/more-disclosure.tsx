"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useEffectEvent, useState, useTransition } from "react";
import type { Folded } from "@/lib/metrics/story";

const BUSY = "details[aria-busy=true]";
const LACKING = "details[data-lacks][open]";

/** What is open and has no figures yet, in the order of the page. */
const lacking = () =>
  [...document.querySelectorAll<HTMLElement>(LACKING)].flatMap(({ dataset }) => dataset.lacks ?? []);

/** The address with these names also in its list of what is unfolded. */
function unfolding(names: readonly string[]): Route {
  const { pathname, search } = window.location;
  const asked = new URLSearchParams(search);
  asked.set("more", [...new Set([...(asked.get("more")?.split(",") ?? []), ...names])].join(","));
  return `${pathname}?${asked}` as Route;
}

/**
 * Figures that are counted once they are unfolded: the page is asked for anew with them, and the address says so. One asks at a time,
 * and for all that are open by then: who opens them all in a row does not have the page made as often. What is open and not there
 * after a change of the view is asked for again.
 */
export function MoreDisclosure({
  name,
  title,
  open,
  waiting,
  children,
}: {
  name: Folded;
  title: string;
  open: boolean;
  /** Shown until the figures are there. */
  waiting: ReactNode;
  /** Null where they were not asked for. */
  children: ReactNode;
}) {
  // Only to begin with: from then on whoever looks opens and closes it, whatever the address says by then.
  const [openAtFirst] = useState(open);
  const router = useRouter();
  const [isAsking, startAsking] = useTransition();
  const isThere = children !== null;
  const ask = () => {
    const names = lacking();
    if (names[0] !== name || document.querySelector(BUSY)) return;
    startAsking(() => router.replace(unfolding(names), { scroll: false }));
  };
  // The platform opens it also before the page has woken up.
  const askEarly = useEffectEvent(ask);
  useEffect(() => askEarly());

  return (
    <details
      open={openAtFirst}
      aria-busy={isAsking}
      data-lacks={isThere ? undefined : name}
      onToggle={ask}
      className="min-w-0 rounded-lg border border-line bg-surface shadow-card"
    >
      <summary className="rounded-lg px-5 py-3.5 font-medium text-ink-soft hover:text-ink sm:px-6">
        {title}
      </summary>
      <div className="grid min-w-0 grid-cols-1 gap-8 border-line border-t p-5 sm:p-6">
        {isThere ? children : waiting}
      </div>
    </details>
  );
}
