"use client";

import type { Decision } from "@/lib/client/decisions";
import { useRoom } from "./room.tsx";

/** Names people; somebody whose name is not known here is somebody all the same. */
export function useNames(people: Decision["people"]): (id: string) => string {
  const { members, viewer } = useRoom();
  const names = new Map([...people, ...members].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? (id === viewer.id ? "You" : "Somebody");
}
