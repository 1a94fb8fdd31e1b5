import { expect, test } from "vitest";
import { askList, decideInput, skipField } from "@/components/decisions/dialogs/decide-input";
import { defaultPolicies } from "@/lib/decisions/policy";

const bare = { owner: "anna", options: [], readings: [], positions: [], consultations: [], wayBack: null };

test("what was left empty was not said", () => {
  expect(decideInput({ choice: "", choiceText: "  ", share: "", forecast: " ", tripwire: "" })).toEqual({});
});

test("a listed option is named by its number, anything else by its words", () => {
  expect(decideInput({ choice: "7", choiceText: "forgotten" })).toEqual({ choice: { option: 7 } });
  expect(decideInput({ choice: "own", choiceText: " Neither. " })).toEqual({ choice: { text: "Neither." } });
  expect(decideInput({ choiceText: "Sell it." })).toEqual({ choice: { text: "Sell it." } });
});

test("percentages are numbers, also nought", () => {
  expect(decideInput({ share: "0", forecast: "85" })).toEqual({ share: 0, forecast: 85 });
});

test("reasons for skipping go along with their ask", () => {
  expect(decideInput({ [skipField("tripwire")]: "Too small.", [skipField("choice")]: " " })).toEqual({
    skips: [{ ask: "tripwire", reason: "Too small." }],
  });
});

test("the list of asks is the door's, in the order of the words, and follows what is typed", () => {
  const light = defaultPolicies.two_way;
  expect(askList(light, bare, {})).toEqual([
    { ask: "choice", met: false },
    { ask: "share", met: false },
  ]);
  expect(askList(light, bare, { choice: { text: "Yes." }, share: 80 }).every(({ met }) => met)).toBe(true);
  const read = { ...bare, readings: [{ share: 50 }] };
  expect(askList(light, read, {})).toContainEqual({ ask: "share", met: true });
  expect(askList(defaultPolicies.one_way, bare, {})).toHaveLength(8);
});
