import { type Action, keyedActions } from "@/components/decisions/page/actions";
import type { Role } from "@/lib/decisions/words";

/** Every key of the product, in one place: the dialog of `?` shows it, and a page that adds keys adds them here. */
export interface KeyGroup {
  readonly place: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

interface Hands {
  readonly role: Role;
  readonly mayWrite: boolean;
}

const home: KeyGroup = {
  place: "At home",
  keys: [
    { keys: ["J", "K"], does: "Next, previous" },
    { keys: ["Enter"], does: "Open" },
    { keys: ["E"], does: "Not now" },
  ],
};
const list: KeyGroup = {
  place: "In the list of decisions",
  keys: [
    { keys: ["J", "K"], does: "Next, previous" },
    { keys: ["Enter"], does: "Open" },
    { keys: ["X"], does: "Select" },
    { keys: ["/"], does: "Search" },
  ],
};

/** The keys that work on every page. */
export const keysEverywhere = ({ mayWrite }: Pick<Hands, "mayWrite">): KeyGroup => ({
  place: "Everywhere",
  keys: [
    ...(mayWrite ? [{ keys: ["C"], does: "Log a decision" }] : []),
    { keys: ["⌘ K", "Ctrl K"], does: "Find a decision, or do something" },
    { keys: ["?"], does: "Show these keys" },
    { keys: ["Esc"], does: "Close what lies on top" },
  ],
});

/** The keys of what can be done with a decision, besides showing them. */
export function keysOfDecision(place: string, actions: readonly Action[], role: Role): KeyGroup {
  const keys = actions.flatMap(({ key, label, deed }) =>
    key && deed.kind !== "keys" ? [{ keys: [key.toUpperCase()], does: label }] : [],
  );
  return {
    place,
    keys: role === "viewer" ? keys : [...keys, { keys: ["U"], does: "Undo what you just did" }],
  };
}

/** The keys of all places, as far as this person can use them. A guest's list of decisions has none of its own. */
export function allKeys({ role, mayWrite }: Hands): readonly KeyGroup[] {
  const decision = keysOfDecision("On a decision", keyedActions(role), role);
  return [keysEverywhere({ mayWrite }), home, ...(role === "guest" ? [] : [list]), decision];
}
