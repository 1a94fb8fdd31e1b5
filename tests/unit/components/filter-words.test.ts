import { describe, expect, it } from "vitest";
import { filterWords } from "@/components/decisions/list/filter-words";
import { setWords } from "@/components/velocity/set-words";
import { picks } from "@/lib/metrics/picks";

const ada = { id: "0190a000-0000-7000-8000-000000000001", name: "Ada Lovelace" };
const say = (name: string, value: string, pick?: string) =>
  filterWords(name, value, pick ? { pick } : {}, { members: [ada], teams: [] });

describe("the words of a filter", () => {
  it("tell every set that a figure counts from every other", () => {
    const words = Object.values(setWords);
    expect(words).toHaveLength(Object.keys(picks).length);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((one) => !/^[A-Z]/.test(one) || /undefined/.test(one))).toEqual([]);
  });

  it.each([
    ["pick", "committedAfterDoubt", "Doubted, then committed"],
    ["pick", "pastEnough", "Time known: enough known until decided, or waiting so far"],
    ["pick", "judgedFrom90", "Forecast of 90–100 %, with a verdict"],
    ["pick", "skipped_tripwire", "Step skipped: “A tripwire”"],
    ["untagged", "yes", "Without a tag"],
    ["asOf", "2026-11-23", "As of 23 Nov 2026"],
    ["owner", "none", "No owner in Ajar"],
    ["owner", ada.id, "Owner: Ada Lovelace"],
    ["owner", "0190a000-0000-7000-8000-000000000002", "Owner: somebody who left"],
  ])("say %s=%s as “%s”", (name, value, words) => {
    expect(say(name, value)).toBe(words);
  });

  it("name the day by which a set is placed in its period", () => {
    expect(say("from", "2026-01-01", "decided")).toBe("Opened from 1 Jan 2026");
    expect(say("until", "2026-03-31", "reversed")).toBe("Decided to 31 Mar 2026");
    expect(say("until", "2026-03-31", "reopened")).toBe("First decided to 31 Mar 2026");
    expect(say("from", "2026-01-01", "firstClosed")).toBe("Closed from 1 Jan 2026");
    expect(say("from", "2026-01-01", "everReopened")).toBe("Reopened from 1 Jan 2026");
    expect(say("until", "2026-03-31", "closedAgain")).toBe("Closed again to 31 Mar 2026");
  });
});
