/** Long enough is strong enough: there are no rules about signs, and any character counts. */
export const passwordLength = { min: 12, max: 256 } as const;
