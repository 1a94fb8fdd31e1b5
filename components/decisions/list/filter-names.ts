/** Whom and what filters can name; and what is said where the name is not among them. */

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FilterNames {
  readonly members: readonly Named[];
  readonly teams: readonly Named[];
}

export const NO_OWNER = "No owner in Ajar";
export const FORMER_OWNER = "Somebody who left";
export const NO_TEAM = "No team";
export const UNKNOWN_TEAM = "A team that is gone";
