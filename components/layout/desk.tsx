"use client";

import { type ComponentType, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useDocumentKeys } from "@/components/decisions/page/use-document-keys";
import { Unopened } from "@/components/ui/use-lazily";
import { prepare as fetchAhead } from "@/components/ui/when-it-comes";
import { DeskContext, type DeskPlace, type DeskWindow } from "./desk-context.ts";
import { useSoftLinks } from "./use-soft-links.ts";

type Window = ComponentType<{ open: boolean; onClose: () => void }>;

/** What can be opened from everywhere; the code of each is fetched when it is first wanted. */
const load: Readonly<Record<DeskWindow, () => Promise<Window>>> = {
  log: () => import("@/components/decisions/log/log-dialog").then((module) => module.LogDialog),
  palette: () => import("./command-palette.tsx").then((module) => module.CommandPalette),
  keys: () => import("./keys-dialog.tsx").then((module) => module.KeysDialog),
};
const deskWindows = ["log", "palette", "keys"] as const;
const prepare = (window: DeskWindow) => fetchAhead(load[window]);

/** Holds what every page of a workspace can open by a key: the quick log, the palette and the list of keys. */
export function Desk({ place, children }: { place: DeskPlace; children: ReactNode }) {
  const [shown, setShown] = useState<DeskWindow | null>(null);
  // Those that were opened once stay, so that closing can be seen.
  const [known, setKnown] = useState<Partial<Record<DeskWindow, Window>>>({});
  // A window whose code does not come must not take the page with it.
  const [unopened, setUnopened] = useState<DeskWindow | null>(null);
  const [trying, setTrying] = useState(false);

  const open = async (window: DeskWindow): Promise<void> => {
    if (window === "log" && !place.mayWrite) return;
    setTrying(true);
    const found = await load[window]().catch(() => null);
    setTrying(false);
    setUnopened(found ? null : window);
    if (!found) return;
    setKnown((before) => ({ ...before, [window]: found }));
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
      {unopened && (
        <Unopened trying={trying} onAgain={() => void open(unopened)} onClose={() => setUnopened(null)} />
      )}
      {deskWindows.map((window) => {
        const Window = known[window];
        return Window && <Window key={window} open={shown === window} onClose={() => setShown(null)} />;
      })}
    </DeskContext>
  );
}
