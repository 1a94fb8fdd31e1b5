"use client";

import { useDocumentKeys } from "@/components/decisions/page/use-document-keys";

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];
const here = () => document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;

/** The next or the last row takes the focus; the first one where none has it yet. */
function move(step: 1 | -1): boolean {
  const all = rows();
  const now = here();
  const target = now ? all[all.indexOf(now) + step] : all[0];
  const link = target?.querySelector("a");
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
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
