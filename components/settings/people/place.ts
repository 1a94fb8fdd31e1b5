import type { Role } from "@/lib/decisions/words";

/** Where one is, and as whom. */
export interface Place {
  readonly slug: string;
  readonly role: Role;
  readonly me: string;
}
