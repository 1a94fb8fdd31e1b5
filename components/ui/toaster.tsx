"use client";

import dynamic from "next/dynamic";
import { useState, useSyncExternalStore } from "react";
import { toastsWanted } from "./toast.ts";

/** Where toasts appear, once on every page. Its code is fetched with the first toast. */
export function Toaster() {
  const wanted = useSyncExternalStore(toastsWanted.subscribe, toastsWanted.read, () => false);
  const [Toasts] = useState(() =>
    dynamic(() => import("./toasts.tsx").then((module) => module.Toasts), { ssr: false }),
  );
  return wanted ? <Toasts /> : null;
}
