"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { askWith } from "@/lib/client/again";

const ReauthenticateDialog = dynamic(
  () => import("./reauthenticate-dialog.tsx").then((module) => module.ReauthenticateDialog),
  { ssr: false },
);

/** Stands by on every page: whatever is refused until somebody shows that it is them asks here, and then goes on by itself. */
export function Reauthentication() {
  const [answer, setAnswer] = useState<((done: boolean) => void) | null>(null);
  useEffect(() => askWith(() => new Promise<boolean>((resolve) => setAnswer(() => resolve))), []);
  if (!answer) return null;
  const settle = (done: boolean) => {
    answer(done);
    setAnswer(null);
  };
  return <ReauthenticateDialog onDone={() => settle(true)} onClose={() => settle(false)} />;
}
