/** Every key of the product, in one place: the dialog of `?` shows it, and a page that adds keys adds them here. */
export interface KeyGroup {
  readonly place: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

export const keyGroups: readonly KeyGroup[] = [
  {
    place: "Everywhere",
    keys: [
      { keys: ["C"], does: "Log a decision" },
      { keys: ["⌘ K", "Ctrl K"], does: "Find a decision, go somewhere, do something" },
      { keys: ["?"], does: "Show these keys" },
      { keys: ["Esc"], does: "Close what lies on top" },
    ],
  },
  {
    place: "At home",
    keys: [
      { keys: ["J", "K"], does: "Next, previous" },
      { keys: ["Enter"], does: "Open" },
      { keys: ["E"], does: "Not now" },
    ],
  },
  {
    place: "In the list of decisions",
    keys: [
      { keys: ["J", "K"], does: "Next, previous" },
      { keys: ["Enter"], does: "Open" },
      { keys: ["X"], does: "Select" },
      { keys: ["/"], does: "Search" },
    ],
  },
];
