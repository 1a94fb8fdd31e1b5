"use client";

import { useEffect } from "react";

const KEPT = "ajarEarly";

/**
 * Runs before everything else, hence a text. Forms that say how they are sent (`get`) work without any script, and links do;
 * whatever else is clicked waits for the script that answers.
 */
const KEEP = `(()=>{
const keep=event=>{
const button=event.target instanceof Element&&event.target.closest("button");
if(!button||button.type==="submit"&&button.form?.getAttribute("method")==="get")return;
event.preventDefault();
keep.last=button;
};
addEventListener("click",keep,true);
window.${KEPT}=keep;
})()`;

type Keeper = ((event: MouseEvent) => void) & { last?: HTMLButtonElement };

/** Between the first sight of a page and its first script lies a moment; the last button clicked in it is clicked again. */
export function EarlyClicks({ nonce }: { nonce: string | undefined }) {
  useEffect(() => {
    const page = window as Window & { [KEPT]?: Keeper };
    const keep = page[KEPT];
    if (!keep) return;
    delete page[KEPT];
    removeEventListener("click", keep, true);
    if (keep.last?.isConnected) keep.last.click();
  }, []);
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
      dangerouslySetInnerHTML={{ __html: KEEP }}
    />
  );
}
