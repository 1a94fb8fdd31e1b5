"use client";

import { useEffect, useRef } from "react";
import { useDocumentKeys } from "@/components/decisions/page/use-document-keys";

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];
const here = () => document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;

function focusOn(row: HTMLElement | undefined): void {
  const link = row?.querySelector("a");
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
}

/** The next or the last row takes the focus; the first one where none has it yet. */
function move(step: 1 | -1): boolean {
  const all = rows();
  const now = here();
  focusOn(now ? all[all.indexOf(now) + step] : all[0]);
  return true;
}

function choose(): boolean {
  const box = here()?.querySelector<HTMLInputElement>("input[type=checkbox]");
  box?.click();
  return box !== undefined;
}

function search(): boolean {
  const box = document.querySelector<HTMLInputElement>("input[type=search]");
  box?.focus();
  box?.select();
  return box !== null;
}

/** `j` and `k` walk the list, `x` selects, `/` searches; Enter is the link's own. */
export function useListKeys(): void {
  useDocumentKeys((key) => {
    if (key === "j") return move(1);
    if (key === "k") return move(-1);
    if (key === "x") return choose();
    return key === "/" && search();
  });
}

/**
 * Whoever asks for more goes on at the first row that came: the link that they pressed stands further down by then, or is gone.
 * Whoever went elsewhere meanwhile stays there.
 *
 * @returns what notes that more was asked for, and from where.
 */
export function useFocusOnMore(shown: number): (asker: HTMLElement) => void {
  const asked = useRef<{ readonly asker: HTMLElement; readonly shown: number }>(null);
  useEffect(() => {
    if (asked.current === null || shown <= asked.current.shown) return;
    const { asker, shown: before } = asked.current;
    asked.current = null;
    const { activeElement } = document;
    if (activeElement === asker || activeElement === document.body) focusOn(rows()[before]);
  }, [shown]);
  return (asker) => {
    asked.current = { asker, shown };
  };
}
