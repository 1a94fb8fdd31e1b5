/** Steps across a plot: finer than anybody sees, for a page has hundreds of positions, and each of their digits travels. */
const STEPS = 10_000;
/** The drawing inside a plot is 1000 by 1000, and stretched to its size. */
export const SIDE = 1000;

const along = (part: number, length: number): number => Math.round(part * STEPS) / (STEPS / length);

/** A position on a plot, from 0 to 1, from its left or from its top. */
export const onPlot = (part: number): number => along(part, 1);

/** The same in the drawing. */
export const at = (part: number): string => String(along(part, SIDE));

/** The same for what stands beside the drawing, or over it. */
export const percentAt = (part: number): `${number}%` => `${along(part, 100)}%`;
