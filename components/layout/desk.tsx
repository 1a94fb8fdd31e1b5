"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useDocumentKeys } from "@/components/decisions/page/use-document-keys";
import { DeskContext, type DeskPlace, type DeskWindow } from "./desk-context.ts";
import { useSoftLinks } from "./use-soft-links.ts";

/** What can be opened from everywhere; the code of each is fetched when it is first wanted. */
const load = {
  log: () => import("@/components/decisions/log/log-dialog").then((module) => module.LogDialog),
  palette: () => import("./command-palette.tsx").then((module) => module.CommandPalette),
  keys: () => import("./keys-dialog.tsx").then((module) => module.KeysDialog),
};

const prepare = (window: DeskWindow) => void load[window]();

/** Holds what every page of a workspace can open by a key: the quick log, the palette and the list of keys. */
export function Desk({ place, children }: { place: DeskPlace; children: ReactNode }) {
  const [shown, setShown] = useState<DeskWindow | null>(null);
  // Those that were opened once stay, so that closing can be seen.
  const [known, setKnown] = useState<readonly DeskWindow[]>([]);
  const [windows] = useState(() => ({
    log: dynamic(load.log, { ssr: false }),
    palette: dynamic(load.palette, { ssr: false }),
    keys: dynamic(load.keys, { ssr: false }),
  }));

  const open = (window: DeskWindow) => {
    if (window === "log" && !place.mayWrite) return;
    setKnown((before) => (before.includes(window) ? before : [...before, window]));
    setShown(window);
  };
  useSoftLinks();
  useDocumentKeys((key) => {
    const wanted = key === "c" && place.mayWrite ? "log" : key === "?" ? "keys" : null;
    if (wanted) open(wanted);
    return wanted !== null;
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.key.toLowerCase() !== "k" ||
      !(event.metaKey || event.ctrlKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    if (shown === null || shown === "palette") open("palette");
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <DeskContext value={{ ...place, open, prepare }}>
      {children}
      {known.map((window) => {
        const Window = windows[window];
        return <Window key={window} open={shown === window} onClose={() => setShown(null)} />;
      })}
    </DeskContext>
  );
}
