/** Who looks at the sample workspace without being anybody: an id that no person has. */
export const PASSER_BY = "00000000-0000-0000-0000-000000000000";
