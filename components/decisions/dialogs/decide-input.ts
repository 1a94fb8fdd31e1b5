import type { Values } from "@/components/decisions/page/use-draft";
import type { CommandInput } from "@/lib/decisions/commands";
import { unmetAsks } from "@/lib/decisions/policy";
import { type Ask, asks } from "@/lib/decisions/words";
import { given, numberOf } from "./given.ts";
import { wayBackInput } from "./way-back-input.ts";

type DecideInput = CommandInput<"decide">;

/** The choice in somebody's own words, as against one of the listed options. */
export const OWN = "own";
/** Stands before the fields of the way back, as in complaints about them. */
export const WAY_BACK = "wayBackPlan.";
export const skipField = (ask: Ask) => `skip-${ask}`;

function choiceOf({ choice, choiceText }: Values): DecideInput["choice"] {
  if (choice !== undefined && choice !== "" && choice !== OWN) return { option: Number(choice) };
  const text = choiceText?.trim();
  return text ? { text } : undefined;
}

/** What the dialog holds as the command takes it; what was left empty was not said. */
export function decideInput(values: Values): DecideInput {
  const choice = choiceOf(values);
  const share = numberOf(values.share);
  const forecast = numberOf(values.forecast);
  const wayBackPlan = wayBackInput(values, WAY_BACK);
  const skips = asks.flatMap((ask) => {
    const reason = values[skipField(ask)]?.trim();
    return reason ? [{ ask, reason }] : [];
  });
  return {
    ...(choice && { choice }),
    ...(share !== undefined && { share }),
    ...(forecast !== undefined && { forecast }),
    ...given("expectedOutcome", values.expectedOutcome),
    ...given("tripwire", values.tripwire),
    ...given("tripwireOn", values.tripwireOn),
    ...(wayBackPlan && { wayBackPlan }),
    ...given("reviewOn", values.reviewOn),
    ...given("noJudgementBefore", values.noJudgementBefore),
    ...given("decidedAt", values.decidedAt),
    ...given("withoutAnswer", values.withoutAnswer),
    ...(skips.length > 0 && { skips }),
  };
}

interface AskState {
  readonly ask: Ask;
  readonly met: boolean;
}

/** The door's asks in their order, each met or not by the decision together with what the dialog holds. */
export function askList(
  policy: Parameters<typeof unmetAsks>[0],
  decision: Parameters<typeof unmetAsks>[1],
  input: DecideInput,
): readonly AskState[] {
  const unmet = unmetAsks(policy, decision, input);
  return asks.filter((ask) => policy.asks.includes(ask)).map((ask) => ({ ask, met: !unmet.includes(ask) }));
}

/** Complaints about what is neither met nor skipped with a reason, by the field of the reason. */
export const unexplained = (list: readonly AskState[], values: Values): Values =>
  Object.fromEntries(
    list
      .filter(({ ask, met }) => !met && !values[skipField(ask)]?.trim())
      .map(({ ask }) => [skipField(ask), "Say in a few words why it is left out, or do it first."]),
  );
