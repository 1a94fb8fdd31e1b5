"use client";

import { useMutation } from "@tanstack/react-query";
import { signOut } from "@/lib/client/session";
import { enter } from "./enter.ts";

/** Ends the session and goes to `to`. */
export function useSignOut(to: string) {
  return useMutation({ ...signOut, onSuccess: () => enter(to) });
}
