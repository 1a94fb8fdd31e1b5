import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BeforeSection } from "@/components/velocity/before-section";
import { Headline } from "@/components/velocity/headline";
import { CorrectionSection } from "@/components/velocity/share-sections";
import { velocityFromFacts } from "@/lib/metrics/from-facts";
import { shareOf } from "@/lib/metrics/share-figure";
import { proposals, referenceView } from "../metrics/proposals.ts";

const DAY = 86_400;
const behind = { pick: "timed" as const, cohort: {} };
const share = (hits: number, n: number) => shareOf(hits, n, behind, behind);
const some = (n: number) => ({ n, behind });
const place = { slug: "harbour", asOf: "2026-11-23" };
const velocity = velocityFromFacts(proposals("UTC"), referenceView("UTC"), "none");

/** The words of what is drawn, with a space where an element ends or begins. */
const wordsOf = (drawn: ReactNode) =>
  renderToStaticMarkup(drawn)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");

describe("times of which little is known how good they were", () => {
  const reviewed = (hits: number, n: number, muted: boolean) => ({
    ...velocity,
    all: {
      ...velocity.all,
      reviews: { ...velocity.all.reviews, coverage: share(hits, n), toDo: some(n - hits), muted },
    },
  });

  it.each([
    [0, 6, "0 of 6 due reviews are done.", "6 reviews to do"],
    [1, 6, "1 of 6 due reviews is done.", "5 reviews to do"],
    [2, 5, "2 of 5 due reviews are done.", "3 reviews to do"],
  ])("%i of %i reviews are done", (hits, n, told, toDo) => {
    const drawn = <Headline velocity={reviewed(hits, n, true)} place={place} />;
    expect(wordsOf(drawn)).toContain("How fast is known, how well is not");
    expect(wordsOf(drawn)).toContain(told);
    expect(wordsOf(drawn)).toContain(toDo);
    expect(renderToStaticMarkup(drawn)).toMatch(/class="[^"]*\bmuted\b[^"]*">Half of the decisions/);
  });

  it("are told as any others once half of the reviews are done", () => {
    const drawn = renderToStaticMarkup(<Headline velocity={reviewed(3, 6, false)} place={place} />);
    expect(drawn).not.toContain("muted");
    expect(drawn).not.toContain("reviews");
  });
});

describe("doors that are never walked back through", () => {
  const told = (hits: number, n: number) =>
    wordsOf(
      <CorrectionSection
        velocity={{
          ...velocity,
          by: "door",
          all: { ...velocity.all, reversed: share(hits, n) },
          doors: [
            { door: "two_way", finished: velocity.all.timeToDecide.finished, reversed: share(hits, n) },
          ],
        }}
        place={place}
      />,
    );

  it.each([
    [0, 20, "0 of 20 two-way decisions were reversed within 90 days."],
    [1, 200, "1 of 200 two-way decisions was reversed within 90 days."],
  ])("%i of %i", (hits, n, words) => {
    expect(told(hits, n)).toContain("Hardly a two-way door is ever walked back");
    expect(told(hits, n)).toContain(words);
  });

  it.each([
    [0, 19],
    [3, 200],
  ])("%i of %i say nothing", (hits, n) => {
    expect(told(hits, n)).not.toContain("Hardly");
  });
});

it("a period stands beside the one before with intervals and what each was counted from", () => {
  const half = (n: number, shown: boolean) => ({
    n,
    shown,
    value: 3 * DAY,
    lower: 2 * DAY,
    upper: 5 * DAY,
    behind,
  });
  const period = (n: number, shown: boolean) => ({
    ...velocity.all,
    timeToDecide: {
      ...velocity.all.timeToDecide,
      n,
      median: half(n, shown),
      p85: half(n, shown),
      targetMet: share(n / 2, n),
    },
    contested: share(0, n - 1),
    reviews: { ...velocity.all.reviews, coverage: share(n / 4, n / 2), good: share(0, 0) },
  });
  const words = wordsOf(
    <BeforeSection
      now={period(8, true)}
      before={{ from: "2026-10-01", until: "2026-10-31", figures: period(4, false) }}
      place={place}
    />,
  );
  expect(words).toContain("This period 1 Oct 2026 – 31 Oct 2026");
  expect(words).toContain("Opened 8 4");
  expect(words).toContain("Decided and standing 7 3");
  expect(words).toContain("Half within 3 d (2–5 d) n = 8 n = 4");
  expect(words).toContain("Target met 50 % (22–78 %) n = 8 50 % (15–85 %) n = 4");
  expect(words).toContain("Due reviews that are done 50 % (15–85 %) n = 4 50 % (9–91 %) n = 2");
  expect(words).toContain("Good, among good and bad n = 0 n = 0");
});
