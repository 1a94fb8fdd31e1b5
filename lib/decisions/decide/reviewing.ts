import { accept, type Handler, unless } from "./answer.ts";

/**
 * What came of it. There can be several reviews; the latest counts, the earlier ones stay to be read. Refused with
 * `wrong-state` where nothing is decided.
 *
 * @example review({ verdict: "good" }, situation) // reviewed
 */
export const review: Handler<"review"> = (input, { state }) => {
  const { verdict, note = null, laterInformationWouldHaveChanged = null, pace = null } = input;
  const data = { verdict, note, laterInformationWouldHaveChanged, pace };
  return unless(state, ["decided", "reversed", "superseded"]) ?? accept({ type: "reviewed", data });
};
