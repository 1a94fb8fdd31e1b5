import { z } from "zod";

/** Fields that several contracts about workspaces have in common. */

const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
export const isTimeZone = (zone: string): boolean => zones.has(zone);
export const timeZone = z
  .string()
  .refine(isTimeZone, "must be the name of a time zone, such as Europe/Berlin");

const currencies = new Set(Intl.supportedValuesOf("currency"));
export const currency = z
  .string()
  .refine((code) => currencies.has(code), "must be the code of a currency, such as EUR");

const DAY_MINUTES = 24 * 60;
export const minuteOfDay = z
  .int("must be whole minutes")
  .min(0, "must not be before midnight")
  .max(DAY_MINUTES, "must not be after midnight");

export const workDays = z
  .array(z.int().min(1).max(7))
  .min(1, "must be at least one day")
  .max(7)
  .refine((days) => new Set(days).size === days.length, "must not name a day twice")
  .transform((days) => [...days].sort());
