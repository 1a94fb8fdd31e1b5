/** What everything that somebody did has in common; `seq` is its name within the decision. */
export interface Act {
  readonly seq: number;
  readonly by: string;
  readonly at: string;
}
