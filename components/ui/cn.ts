import { clsx } from "clsx";

/**
 * Joins class names. It does not settle conflicts (the library for that costs 10 kB on every screen), so a component takes
 * classes for its place in the layout only, and offers variants for its look.
 */
export const cn = clsx;
