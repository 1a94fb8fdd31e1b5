"use client";

import { useEffect, useState } from "react";
import { whenItComes } from "@/components/ui/when-it-comes";
import type { Decision } from "@/lib/client/decisions";
import type { Action } from "./actions.ts";
import type { Room } from "./room.tsx";

type ActionsFor = typeof import("./actions.ts").actionsFor;

/** What this person can do now, by group; null until its code is here, which the first look at the page does without. */
export function useActions(
  decision: Decision,
  viewer: Room["viewer"],
): readonly (readonly Action[])[] | null {
  const [loaded, setLoaded] = useState<{ actionsFor: ActionsFor } | null>(null);
  useEffect(() => whenItComes(() => import("./actions.ts"), setLoaded), []);
  return loaded?.actionsFor(decision, viewer) ?? null;
}
