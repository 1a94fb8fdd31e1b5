import type { Metadata } from "next";
import { HelpPage } from "@/components/help/help-page";

export const metadata: Metadata = { title: "How the figures are counted" };

const sections = [
  {
    heading: "Which decisions are counted?",
    body: [
      "Those that you can see, in the period, door, tag, team or owner that the view names; somebody who sees other decisions is told other figures. What was taken back within its minute never happened.",
      "Time to decide goes by the day a decision was opened; what was decided, and what came of it, by the day it was decided.",
      "Imported records whose times cannot be, such as decided before opened, are kept and shown, and left out of every length of time. The page says how many there are.",
      "The view names a day until which it knows things. On an earlier day it tells what was known then.",
    ],
  },
  {
    heading: "Why is half decided later than I thought?",
    body: [
      "Because open decisions count as well. The average of what is finished leaves out whatever still waits, so it looks the better the more is left lying.",
      "The curve is the estimate of Kaplan and Meier: at each time somebody decided, the share that was still open then falls by those who decided of all that were still open. Open decisions count for as long as they have been open, dropped ones until they were dropped. Half and 85 % are where the curve passes them, or “not reached”. The band around it is a 95 % interval (Greenwood’s variance, on the scale of the logarithm).",
      "Below it stands what became of all of them by then: decided, dropped or still open (Aalen and Johansen). Beside it, for comparison, the finished ones only.",
      "Whether doors differ is tested by the log-rank test; the page says its value.",
    ],
  },
  {
    heading: "What are target and promise?",
    body: [
      "The target of a door is how long deciding may take. It is written down with the decision, so changing it changes nothing that is past. Met is counted among those that were opened at least their target ago.",
      "The promise turns it around: the time within which 85 % are decided, by the curve of the last 180 days.",
    ],
  },
  {
    heading: "What does past enough mean?",
    body: [
      "Enough is the share of wanted information that the door asks for, 70 % for two-way doors unless the workspace says otherwise. The time past enough begins when the share came there and stayed, and ends with the decision. It is what waiting took after it could have ended.",
      "Whether it paid is told by the verdicts: how many decisions turned out well by how much was known, and in how many reviews somebody says that what came later would have changed the choice.",
    ],
  },
  {
    heading: "How is disagreement counted?",
    body: [
      "Contested is what somebody doubted, or put on hold, before it was decided. A commitment is sincere where the doubt was said before, the owner answered it in writing, and the commitment was explicit.",
      "Who was closer is told of sides, never of people: the squared distance between forecast and verdict (Brier’s score), one result for each decision.",
      "With and without a commitment compares decisions that were still open three days after the first doubt, so that those who had no time to commit do not count as those who would not. It is a comparison, and names no cause.",
    ],
  },
  {
    heading: "Why does a figure say nothing?",
    body: [
      "Because too few decisions stand behind it. Each says how many these are (n). Percentiles need five decisions, the comparison with and without a commitment ten on either side, what drifts twenty in each quarter; what people say in private is told from five people on.",
      "A share has its interval (Wilson, 95 %) beside it. Few decisions make it wide: that is how much is known.",
      "Where less than half of what was due has been reviewed, and at least five were due, speed is shown muted. Fast and unexamined is no achievement.",
    ],
  },
  {
    heading: "How do I check a number?",
    body: [
      "Open it: every number and every mark leads to exactly the decisions that it counts. Behind each chart stands its table, as CSV too, and the API tells the same figures.",
      "There is no score of everything and no ranking of people. Either would become what people work for.",
    ],
  },
] as const;

export default function FiguresHelp() {
  return (
    <HelpPage
      title="How the figures are counted"
      lead="What is open is counted in, every number says how many decisions stand behind it, and where there are too few it says nothing."
      sections={sections}
    />
  );
}
