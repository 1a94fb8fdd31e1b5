import type { Ladder } from "@/lib/client/ladders";

/** What one has to know to change a ladder: which it is, what it is called, and who could stand on it. */
export interface ChangeLadderProps {
  readonly slug: string;
  readonly ladder: Ladder;
  readonly title: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
}
