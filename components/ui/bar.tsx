"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/**
 * A line at the lower edge that says what happened. Whole by itself, unlike a toast, whose code may be what could not be fetched. When
 * it goes, the focus goes back to where it was.
 */
export function Bar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [own, before] = [bar.current, document.activeElement];
    return () => {
      if (before instanceof HTMLElement && own?.contains(document.activeElement)) before.focus();
    };
  }, []);
  return (
    <div
      ref={bar}
      role="alert"
      className="fixed inset-x-3 bottom-[calc(7.75rem+env(safe-area-inset-bottom))] z-50 mx-auto flex w-fit max-w-xl items-center gap-2 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-4 shadow-raised lg:bottom-4"
    >
      {children}
    </div>
  );
}
