"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { useLazily } from "@/components/ui/use-lazily";
import { askWith } from "@/lib/client/again";

const load = () => import("./reauthenticate-dialog.tsx").then((module) => module.ReauthenticateDialog);

/** Stands by on every page: whatever is refused until somebody shows that it is them asks here, and then goes on by itself. */
export function Reauthentication() {
  const answer = useRef<(done: boolean) => void>(undefined);
  const { Found, isOpen, show, close, note } = useLazily(load, () => answer.current?.(false));
  const ask = useEffectEvent(() => {
    show();
    return new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });
  });
  useEffect(() => askWith(() => ask()), []);
  const settle = (done: boolean) => {
    close();
    answer.current?.(done);
  };
  return (
    <>
      {Found && isOpen && <Found onDone={() => settle(true)} onClose={() => settle(false)} />}
      {note}
    </>
  );
}
