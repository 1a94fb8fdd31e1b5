import { tzOffset } from "@date-fns/tz/tzOffset";

const MINUTE = 60_000;

/**
 * How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. For UTC itself nothing is looked up: a browser's
 * first look into its tables of zones takes longer than all else that a line of a list needs.
 *
 * @param at milliseconds since 1970.
 * @returns NaN for a zone that does not exist.
 * @example zoneOffset("Europe/Berlin", Date.parse("2026-11-23T09:00:00.000Z")) // 3600000
 */
export const zoneOffset = (zone: string, at: number): number =>
  zone === "UTC" ? 0 : tzOffset(zone, new Date(at)) * MINUTE;
