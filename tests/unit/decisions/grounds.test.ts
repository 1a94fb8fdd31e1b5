import { describe, expect, it } from "vitest";
import { onlySurveys } from "../../../lib/decisions/evidence.ts";
import { ben, decided, fieldsOf, gus, olga, opened, types, vera } from "./story.ts";

type Kind = "anecdote" | "own_use" | "data" | "survey";
const attaches = (kind: Kind, text = "Half of the calls are about it.") =>
  ({ type: "attachEvidence", input: { kind, text } }) as const;
const sees = (spot: string) => ({ type: "addBlindSpot", input: { spot } }) as const;

describe("evidence", () => {
  it("has a kind, words and perhaps an address, and is marked where all of it is surveys", () => {
    const story = opened();
    expect(onlySurveys(story.present)).toBe(false);
    const link = "https://example.org/notes";
    story.does(ben, { type: "attachEvidence", input: { kind: "survey", text: "62 % like it.", link } });
    expect(story.present.evidence).toMatchObject([{ by: ben.id, kind: "survey", link }]);
    expect(story.facts).toMatchObject({ evidenceCount: 1, onlySurveys: true });
    story.does(olga, attaches("anecdote"));
    expect(story.facts).toMatchObject({ evidenceCount: 2, onlySurveys: false });
  });

  it("is taken off with a reason, and stays to be read", () => {
    const story = opened();
    story.does(olga, attaches("survey"));
    story.does(olga, attaches("data"));
    const [, { seq: evidence = 0 } = {}] = story.present.evidence;
    const off = { type: "removeEvidence", input: { evidence, reason: "Another product." } } as const;
    story.does(ben, off);
    expect(story.facts).toMatchObject({ evidenceCount: 1, onlySurveys: true });
    expect(story.present.evidence[1]?.removed).toMatchObject({ by: ben.id, reason: "Another product." });
    expect(fieldsOf(story.refused(ben, off))).toEqual(["evidence"]);
  });

  it("is for members, while it is open, up to fifty pieces", () => {
    const story = opened();
    for (const who of [vera, gus]) expect(story.refused(who, attaches("data")).code).toBe("not-allowed");
    for (let place = 0; place < 50; place += 1) story.does(ben, attaches("data"));
    expect(fieldsOf(story.refused(ben, attaches("data")))).toEqual(["text"]);
    expect(decided().refused(ben, attaches("data")).code).toBe("wrong-state");
  });
});

describe("blind spots", () => {
  it("are looked at or not, with what was found", () => {
    const story = opened();
    story.does(ben, sees("Those who cannot see colours."));
    const [{ seq: blindSpot = 0 } = {}] = story.present.blindSpots;
    const check = { type: "checkBlindSpot", input: { blindSpot } } as const;
    story.does(olga, check);
    expect(story.refused(olga, check).code).toBe("already-done");
    story.does(olga, { type: "checkBlindSpot", input: { blindSpot, found: "Two of four said no." } });
    expect(story.present.blindSpots[0]?.checked).toMatchObject({ by: olga.id, text: "Two of four said no." });
    expect(story.facts).toMatchObject({ blindSpotCount: 1, blindSpotsChecked: 1 });
    const uncheck = { type: "uncheckBlindSpot", input: { blindSpot } } as const;
    story.does(olga, uncheck);
    expect(story.refused(olga, uncheck).code).toBe("already-done");
    story.does(olga, { type: "removeBlindSpot", input: { blindSpot, reason: "No colours here." } });
    expect(story.facts).toMatchObject({ blindSpotCount: 0, blindSpotsChecked: 0 });
    expect(fieldsOf(story.refused(olga, check))).toEqual(["blindSpot"]);
  });

  it("stand on the list once, and at most fifty of them", () => {
    const story = opened();
    story.does(ben, sees("Nights"));
    expect(fieldsOf(story.refused(ben, sees("nights")))).toEqual(["spot"]);
    for (let place = 1; place < 50; place += 1) story.does(ben, sees(`Spot ${place}`));
    expect(fieldsOf(story.refused(ben, sees("One more")))).toEqual(["spot"]);
    expect(decided().refused(ben, sees("Nights")).code).toBe("wrong-state");
  });
});

describe("for whom it is", () => {
  const says = (who: string | null, change: string | null) =>
    ({ type: "setCustomer", input: { who, change } }) as const;

  it("is said by owner or opener, at any time, and can be unsaid", () => {
    const story = decided();
    expect(story.refused(olga, says(null, null)).code).toBe("already-done");
    story.does(olga, says("Ferry crews", "They know the day before."));
    expect(story.facts.hasCustomer).toBe(true);
    expect(story.refused(olga, says("Ferry crews", "They know the day before.")).code).toBe("already-done");
    expect(story.refused(ben, says("Others", null)).code).toBe("not-allowed");
    story.does(olga, says(null, null));
    expect(story.facts.hasCustomer).toBe(false);
  });
});

describe("an invention", () => {
  const turns = (nature: "ordinary" | "invention", vision?: string) =>
    ({ type: "setNature", input: { nature, ...(vision && { vision }) } }) as const;

  it("has a vision instead of evidence, and can turn out to be none", () => {
    const story = opened();
    expect(fieldsOf(story.refused(olga, turns("invention")))).toEqual(["vision"]);
    story.does(olga, turns("invention", "Nobody waits at the quay."));
    expect(story.present).toMatchObject({ nature: "invention", vision: "Nobody waits at the quay." });
    expect(story.refused(olga, turns("invention", "Nobody waits at the quay.")).code).toBe("already-done");
    expect(types(story.does(olga, turns("invention", "No quay at all.")))).toEqual(["natureSet"]);
    expect(fieldsOf(story.refused(olga, turns("ordinary", "A vision.")))).toEqual(["vision"]);
    story.does(olga, turns("ordinary"));
    expect(story.present).toMatchObject({ nature: "ordinary", vision: null });
    expect(story.facts.nature).toBe("ordinary");
    expect(decided().refused(olga, turns("invention", "Too late.")).code).toBe("wrong-state");
  });
});
