import { tzOffset } from "@date-fns/tz/tzOffset";
import fc from "fast-check";
import { expect, it } from "vitest";
import { zoneOffset } from "../../../lib/decisions/zone-offset.ts";

const instants = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

it("is what the tables of zones say, also where nothing is looked up", () => {
  const zones = fc.constantFrom("UTC", "Etc/UTC", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia");
  fc.assert(
    fc.property(zones, instants, (zone, at) => {
      expect(zoneOffset(zone, at.getTime())).toBe(tzOffset(zone, at) * 60_000);
    }),
  );
});

it("has no number for a zone that does not exist", () => {
  expect(zoneOffset("Nowhere/Land", 0)).toBeNaN();
});
