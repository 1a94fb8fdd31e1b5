"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useDocumentKeys } from "@/components/decisions/page/use-document-keys";
import { DeskContext, type DeskPlace, type DeskWindow } from "./desk-context.ts";
import { Unopened } from "./unopened.tsx";
import { useSoftLinks } from "./use-soft-links.ts";

/** What can be opened from everywhere; the code of each is fetched when it is first wanted. */
const load = {
  log: () => import("@/components/decisions/log/log-dialog").then((module) => module.LogDialog),
  palette: () => import("./command-palette.tsx").then((module) => module.CommandPalette),
  keys: () => import("./keys-dialog.tsx").then((module) => module.KeysDialog),
};

/** Fetches the code; tells whether it is there. */
const fetched = (window: DeskWindow): Promise<boolean> =>
  load[window]().then(
    () => true,
    () => false,
  );
const prepare = (window: DeskWindow) => void fetched(window);

/** Holds what every page of a workspace can open by a key: the quick log, the palette and the list of keys. */
export function Desk({ place, children }: { place: DeskPlace; children: ReactNode }) {
  const [shown, setShown] = useState<DeskWindow | null>(null);
  // Those that were opened once stay, so that closing can be seen.
  const [known, setKnown] = useState<readonly DeskWindow[]>([]);
  // A window whose code does not come must not take the page with it.
  const [unopened, setUnopened] = useState<DeskWindow | null>(null);
  const [windows] = useState(() => ({
    log: dynamic(load.log, { ssr: false }),
    palette: dynamic(load.palette, { ssr: false }),
    keys: dynamic(load.keys, { ssr: false }),
  }));

  const open = async (window: DeskWindow): Promise<void> => {
    if (window === "log" && !place.mayWrite) return;
    const isHere = await fetched(window);
    setUnopened(isHere ? null : window);
    if (!isHere) return;
    setKnown((before) => (before.includes(window) ? before : [...before, window]));
    setShown(window);
  };
  useSoftLinks();
  useDocumentKeys((key) => {
    const wanted = key === "c" && place.mayWrite ? "log" : key === "?" ? "keys" : null;
    if (wanted) void open(wanted);
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
    if (shown === null || shown === "palette") void open("palette");
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <DeskContext value={{ ...place, open, prepare }}>
      {children}
      {unopened && <Unopened onAgain={() => void open(unopened)} onClose={() => setUnopened(null)} />}
      {known.map((window) => {
        const Window = windows[window];
        return <Window key={window} open={shown === window} onClose={() => setShown(null)} />;
      })}
    </DeskContext>
  );
}
