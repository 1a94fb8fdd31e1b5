"use client";

import { useEffect, useEffectEvent } from "react";

/** Keys belong to a field, a menu or a dialog as long as one has the focus or lies over the page. */
function isBusy(target: EventTarget | null): boolean {
  const inField =
    target instanceof HTMLElement &&
    target.closest("input:not([type=range]), textarea, select, [role=menu]") !== null;
  return inField || document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}

/** Single keys for the whole page; ones pressed with a modifier are the browser's. */
export function useDocumentKeys(onKey: (key: string) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event.target))
      return;
    if (onKey(event.key)) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
