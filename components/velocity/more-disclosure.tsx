"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Folded } from "@/lib/metrics/story";

/** The address with one more name in its list of what is unfolded; null where it stands there already. */
function unfolding(name: Folded): Route | null {
  const { pathname, search } = window.location;
  const asked = new URLSearchParams(search);
  const names = asked.get("more")?.split(",") ?? [];
  if (names.includes(name)) return null;
  asked.set("more", [...names, name].join(","));
  return `${pathname}?${asked}` as Route;
}

/**
 * Figures that are counted once they are unfolded: the page is asked for anew with them, and the address says so. What is open and not
 * there (after a change of the view, or because several were opened at once) is asked for again.
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
  const details = useRef<HTMLDetailsElement>(null);
  // Only to begin with: from then on whoever looks opens and closes it, whatever the address says by then.
  const [openAtFirst] = useState(open);
  const router = useRouter();
  const isThere = children !== null;
  const ask = () => {
    if (isThere || !details.current?.open) return;
    const address = unfolding(name);
    if (address !== null) router.replace(address, { scroll: false });
  };
  // The platform opens it also before the page has woken up.
  const askEarly = useEffectEvent(ask);
  useEffect(() => askEarly());

  return (
    <details
      ref={details}
      open={openAtFirst}
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
