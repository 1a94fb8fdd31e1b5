"use client";

import { useEffect, useEffectEvent } from "react";

/** Toasts are dialogs too, but they leave the page to whoever works on it. */
const OVER = "[role=dialog]:not([aria-modal=false]), [role=alertdialog]:not([aria-modal=false]), [role=menu]";

/** Keys belong to a field, a menu or a dialog as long as one has the focus or lies over the page. */
function isBusy(target: EventTarget | null): boolean {
  const inField =
    target instanceof HTMLElement &&
    target.closest("input:not([type=range], [type=checkbox]), textarea, select, [role=menu]") !== null;
  return inField || document.querySelector(OVER) !== null;
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
