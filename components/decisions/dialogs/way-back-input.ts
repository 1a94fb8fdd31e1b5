import type { Values } from "@/components/decisions/page/use-draft";
import type { Decision } from "@/lib/client/decisions";
import type { CommandInput } from "@/lib/decisions/commands";
import { given, numberOf } from "./given.ts";

type Plan = CommandInput<"setWayBack">;

/** The fields of a way back in a form, named as complaints name them: `wayBackPlan.hours` beside other things. */
export const wayBackNames = ["person", "hours", "cost", "until", "how"] as const;

/** A way back as a form begins with it. */
export function wayBackValues(wayBack: Decision["wayBack"], prefix: string): Values {
  if (wayBack === null) return {};
  const { exists, person, hours, cost, until, how } = wayBack;
  const parts = { exists: exists ? "yes" : "no", person, hours, cost, until, how };
  return Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [prefix + name, value === null ? "" : String(value)]),
  );
}

/** What a form holds as the command takes it; undefined where it says nothing about a way back. */
export function wayBackInput(values: Values, prefix: string): Plan | undefined {
  const said = (name: string) => values[prefix + name];
  if (said("exists") === "no") return { exists: false, ...given("how", said("how")) };
  const [hours, cost] = [numberOf(said("hours")), numberOf(said("cost"))];
  const parts = {
    ...given("person", said("person")),
    ...(hours !== undefined && { hours }),
    ...(cost !== undefined && { cost }),
    ...given("until", said("until")),
    ...given("how", said("how")),
  };
  return said("exists") === "yes" || Object.keys(parts).length > 0 ? { exists: true, ...parts } : undefined;
}
