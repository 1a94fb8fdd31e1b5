import type { BlindSpot, Evidence } from "../state/thinking.ts";
import type { DecisionState } from "../state.ts";
import { type Answer, accept, type Handler, invalid, refuse, unless } from "./answer.ts";
import { repeated } from "./editing.ts";

/** Whoever reads the record should be able to take it in. */
const MOST = 50;

const isNo = (found: object): found is Answer => "ok" in found;
const standing = <E extends { readonly removed: object | null }>(list: readonly E[]) =>
  list.filter(({ removed }) => removed === null);

/**
 * One more thing that speaks for or against it. Refused with `invalid` where there are too many, with `wrong-state` unless the
 * decision is open.
 *
 * @example attachEvidence({ kind: "data", text: "Half of the calls are about it." }, situation) // evidenceAttached
 */
const attachEvidence: Handler<"attachEvidence"> = ({ kind, text, link = null }, { state }) => {
  const closed = unless(state, ["open"]);
  if (closed) return closed;
  if (standing(state.evidence).length >= MOST)
    return invalid([{ field: "text", message: `is one too many: there are at most ${MOST}` }]);
  return accept({ type: "evidenceAttached", data: { kind, text, link } });
};

function foundEvidence(state: DecisionState, evidence: number): Evidence | Answer {
  const found = standing(state.evidence).find(({ seq }) => seq === evidence);
  return unless(state, ["open"]) ?? found ?? invalid([{ field: "evidence", message: "is no evidence here" }]);
}

/**
 * Evidence turned out to be none; it stays to be read, with why.
 *
 * @example removeEvidence({ evidence: 4, reason: "It was another product." }, situation) // evidenceRemoved
 */
const removeEvidence: Handler<"removeEvidence"> = ({ evidence, reason }, { state }) => {
  const found = foundEvidence(state, evidence);
  return isNo(found) ? found : accept({ type: "evidenceRemoved", data: { evidence, reason } });
};

/**
 * Something that might be overlooked, put down to be looked at. Each stands on the list once.
 *
 * @example addBlindSpot({ spot: "Those who cannot see colours." }, situation) // blindSpotAdded
 */
const addBlindSpot: Handler<"addBlindSpot"> = ({ spot }, { state }) => {
  const closed = unless(state, ["open"]);
  if (closed) return closed;
  const there = standing(state.blindSpots);
  if (there.length >= MOST)
    return invalid([{ field: "spot", message: `is one too many: a list has at most ${MOST}` }]);
  if (repeated([...there.flatMap((one) => one.spot ?? []), spot]) !== -1)
    return invalid([{ field: "spot", message: "is on the list already" }]);
  return accept({ type: "blindSpotAdded", data: { spot } });
};

function foundSpot(state: DecisionState, blindSpot: number): BlindSpot | Answer {
  const found = standing(state.blindSpots).find(({ seq }) => seq === blindSpot);
  return unless(state, ["open"]) ?? found ?? invalid([{ field: "blindSpot", message: "is not on the list" }]);
}

/**
 * Somebody looked there, and found this; or found something else than was said before. The same again is `already-done`.
 *
 * @example checkBlindSpot({ blindSpot: 4, found: "Four people; two said no." }, situation) // blindSpotChecked
 */
const checkBlindSpot: Handler<"checkBlindSpot"> = ({ blindSpot, found: words = null }, { state }) => {
  const found = foundSpot(state, blindSpot);
  if (isNo(found)) return found;
  if (found.checked !== null && found.checked.text === words)
    return refuse("already-done", "It is checked already.");
  return accept({ type: "blindSpotChecked", data: { blindSpot, found: words } });
};

/** Nobody looked there after all. Refused with `already-done` where that is known. */
const uncheckBlindSpot: Handler<"uncheckBlindSpot"> = ({ blindSpot }, { state }) => {
  const found = foundSpot(state, blindSpot);
  if (isNo(found)) return found;
  if (found.checked === null) return refuse("already-done", "It is not checked.");
  return accept({ type: "blindSpotUnchecked", data: { blindSpot } });
};

/** It cannot matter here; why is kept. */
const removeBlindSpot: Handler<"removeBlindSpot"> = ({ blindSpot, reason }, { state }) => {
  const found = foundSpot(state, blindSpot);
  return isNo(found) ? found : accept({ type: "blindSpotRemoved", data: { blindSpot, reason } });
};

/**
 * For whom it is, and what changes for them (N2); null where nobody can say. It can be mended at any time. Refused with
 * `already-done` where it says so.
 *
 * @example setCustomer({ who: "Ferry crews", change: "They know the day before." }, situation) // customerSet
 */
const setCustomer: Handler<"setCustomer"> = ({ who, change }, { state: { customer } }) => {
  if (who === (customer?.who ?? null) && change === (customer?.change ?? null))
    return refuse("already-done", "It says so already.");
  return accept({ type: "customerSet", data: { who, change } });
};

/**
 * Whether it is an invention, which nobody asked for, so that it has a vision where others have evidence. Refused with `invalid`
 * where an invention has no vision, or something else has one.
 *
 * @example setNature({ nature: "invention", vision: "Nobody waits at the quay." }, situation) // natureSet
 */
const setNature: Handler<"setNature"> = ({ nature: to, vision = null }, { state }) => {
  const closed = unless(state, ["open"]);
  if (closed) return closed;
  if (to === "invention" && vision === null)
    return invalid([{ field: "vision", message: "is required for an invention" }]);
  if (to === "ordinary" && vision !== null)
    return invalid([{ field: "vision", message: "goes with an invention only" }]);
  if (to === state.nature && vision === state.vision) return refuse("already-done", "It says so already.");
  return accept({ type: "natureSet", data: { from: state.nature, to, vision } });
};

export const grounds = {
  attachEvidence,
  removeEvidence,
  addBlindSpot,
  checkBlindSpot,
  uncheckBlindSpot,
  removeBlindSpot,
  setCustomer,
  setNature,
};
