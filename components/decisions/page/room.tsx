"use client";

import { createContext, type ReactNode, use } from "react";
import type { Place } from "@/lib/client/decisions";
import type { DoorPolicy } from "@/lib/decisions/events";
import type { Ask, Door, Role } from "@/lib/decisions/words";

/** What stays the same while one looks at a decision: who looks, who else is there, and by which clock and rules. */
export interface Room extends Place {
  readonly viewer: { readonly id: string; readonly role: Role };
  readonly members: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
  /** The members of its team, who see what is for that team. */
  readonly team: readonly string[];
  readonly policies: Readonly<Record<Door, DoorPolicy>>;
  readonly zone: string;
  /** Whose the steps are that a door asks for, and how many hours they usually take. */
  readonly stepNotes: Readonly<
    Record<Door, Readonly<Partial<Record<Ask, { owner: string | null; hours: number | null }>>>>
  >;
  /** ISO 4217, of every amount in this workspace. */
  readonly currency: string;
  /** The server's time when it made the page. */
  readonly now: string;
}

const RoomContext = createContext<Room | null>(null);

export function RoomProvider({ room, children }: { room: Room; children: ReactNode }) {
  return <RoomContext value={room}>{children}</RoomContext>;
}

export function useRoom(): Room {
  const room = use(RoomContext);
  if (!room) throw new Error("This part of the page needs the room of a decision around it.");
  return room;
}
