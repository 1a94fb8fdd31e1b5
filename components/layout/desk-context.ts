"use client";

import { createContext, use } from "react";
import type { Role } from "@/lib/decisions/words";

/** What can be opened from everywhere in a workspace. */
export type DeskWindow = "log" | "palette" | "keys";

/** Who is at the desk, and in which workspace. */
export interface DeskPlace {
  readonly slug: string;
  readonly zone: string;
  readonly role: Role;
  /** Null for somebody who only looks around. */
  readonly me: string | null;
  readonly mayWrite: boolean;
  /** It is a copy that is thrown away. */
  readonly copy: boolean;
}

interface DeskValue extends DeskPlace {
  readonly open: (window: DeskWindow) => void;
  /** Fetches the code before somebody presses. */
  readonly prepare: (window: DeskWindow) => void;
}

export const DeskContext = createContext<DeskValue | null>(null);

/** The desk of the workspace; null outside of it. */
export const useDesk = () => use(DeskContext);
