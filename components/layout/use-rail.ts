"use client";

import { useSyncExternalStore } from "react";

/** The width from which the shell has a rail; the same as `lg:` in the class names. */
const RAIL = "(min-width: 64rem)";

const subscribe = (changed: () => void) => {
  const query = window.matchMedia(RAIL);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** Whether the rail is there. For parts that exist only in the browser; everything else asks the style sheet. */
export const useRail = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(RAIL).matches,
    () => false,
  );
