"use client";

import { createContext, use } from "react";

/** What can be open over the page. */
export type Panel =
  | { readonly kind: "position" }
  | { readonly kind: "forecast" }
  | { readonly kind: "option" }
  | { readonly kind: "ask"; readonly person: string }
  | { readonly kind: "weigh"; readonly person: string }
  | { readonly kind: "answer" }
  | { readonly kind: "offer" }
  | { readonly kind: "decide" }
  | { readonly kind: "review" }
  | { readonly kind: "dispute" }
  | { readonly kind: "notice"; readonly sign: "flag" | "tripwire" }
  | { readonly kind: "hold" }
  | { readonly kind: "lesson" }
  | { readonly kind: "parent" }
  | { readonly kind: "child"; readonly title?: string }
  | { readonly kind: "turn"; readonly turn: "reopen" | "reverse" | "drop" | "supersede" }
  | { readonly kind: "handOver" }
  | { readonly kind: "setDoor" }
  | { readonly kind: "sharing" }
  | { readonly kind: "hideAnswers" }
  | { readonly kind: "closeRound" }
  | { readonly kind: "details" }
  | { readonly kind: "wayBack" }
  | { readonly kind: "delayCost" }
  | { readonly kind: "evidence" }
  | { readonly kind: "removeEvidence"; readonly evidence: number }
  | { readonly kind: "customer" }
  | { readonly kind: "nature" }
  | { readonly kind: "mismatch" }
  | { readonly kind: "consult" }
  | { readonly kind: "escalate" }
  | { readonly kind: "statement" }
  | { readonly kind: "resolve" }
  | { readonly kind: "withdraw" }
  | { readonly kind: "keys" };

const OpenContext = createContext<(panel: Panel) => void>(() => undefined);

export const OpenPanel = OpenContext;
export const useOpenPanel = () => use(OpenContext);
