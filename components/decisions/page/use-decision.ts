"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { type Decision, decisionQuery } from "@/lib/client/decisions";
import { useRoom } from "./room.tsx";

/** The decision as it stands; the server put it there with the page. */
export function useDecision(): Decision {
  return useSuspenseQuery(decisionQuery(useRoom())).data;
}
