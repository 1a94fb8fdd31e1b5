import type { Ask } from "@/lib/decisions/words";
import type { Room } from "../room.tsx";

/** Whose step it is, and how long it usually takes, in words; null where the settings of the door say nothing. */
export function stepNote(
  notes: Room["stepNotes"]["two_way"],
  ask: Ask,
  nameOf: (id: string) => string,
): string | null {
  const { owner = null, hours = null } = notes[ask] ?? {};
  const said = [...(owner ? [nameOf(owner)] : []), ...(hours === null ? [] : [`usually ${hours} h`])];
  return said.length > 0 ? said.join(", ") : null;
}
