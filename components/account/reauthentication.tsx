"use client";

import { useEffect, useState } from "react";
import { askWith } from "@/lib/client/again";
import type { ReauthenticateDialog } from "./reauthenticate-dialog.tsx";

const load = () => import("./reauthenticate-dialog.tsx").then((module) => module.ReauthenticateDialog);

type Asking = { Dialog: typeof ReauthenticateDialog; answer: (done: boolean) => void };

/**
 * Stands by on every page: whatever is refused until somebody shows that it is them asks here, and then goes on by itself. Where the
 * dialog cannot be fetched, the refusal stands where it was asked for, and can be tried again there.
 */
export function Reauthentication() {
  const [asking, setAsking] = useState<Asking | null>(null);
  useEffect(
    () =>
      askWith(() =>
        load().then(
          (Dialog) => new Promise<boolean>((answer) => setAsking({ Dialog, answer })),
          () => false,
        ),
      ),
    [],
  );
  if (!asking) return null;
  const settle = (done: boolean) => {
    asking.answer(done);
    setAsking(null);
  };
  return <asking.Dialog onDone={() => settle(true)} onClose={() => settle(false)} />;
}
