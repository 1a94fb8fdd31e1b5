import type { Metadata } from "next";
import { HelpPage } from "@/components/help/help-page";

export const metadata: Metadata = { title: "What came of it" };

const sections = [
  {
    heading: "When is a decision reviewed?",
    body: [
      "On its review date, else 90 days after it was made. Where it is young and was given time, a day before which nobody judges keeps the reminder quiet; a review before that day is possible and marked as early.",
      "The verdict says how it turned out: good, mixed or bad. What you do next is something else: double down, protect it, keep it, correct it, or stop. A bet that failed as it was allowed to fail is no bad decision.",
    ],
  },
  {
    heading: "What if I see it differently?",
    body: [
      "Whoever took part can dispute a verdict, with their own and the reason. Both stand beside each other. A disputed verdict counts neither for nor against anybody’s forecast.",
    ],
  },
  {
    heading: "The process was followed, and it went wrong",
    body: [
      "Then the process is the question. Such a review stays open until somebody says what it taught, or says in a line why nothing is to be learned. A decision about the process can be opened from there and is linked as a part.",
    ],
  },
  {
    heading: "How do we notice that it was wrong?",
    body: [
      "A tripwire, set before deciding, says what one would see. Say when it was hit, or flag the decision as wrong with what you noticed, at any time; that starts the clock for correcting it.",
    ],
  },
  {
    heading: "What is a signal?",
    body: [
      "Something that the figures have to say to whoever leads, above them on the velocity page: a sentence, the decisions it rests on, and one thing to do. What waits for somebody is told from the first decision on: enough is known for two days, it was talked over three times without anybody moving, objectives differ for two days and nobody escalates, a tripwire was hit, a review is due. Habits need five decisions, and one in five of them; what drifts needs twenty in each of four quarters, and a rise by a quarter.",
      "Stewards and admins can put a signal aside for up to 90 days, with the reason. It comes back by itself, and the history of the workspace tells that it was put aside. No signal is about a person, and there is no score: it would become what people work for.",
    ],
  },
  {
    heading: "How is a decision taken back?",
    body: [
      "Reverse it: say why, and what is decided instead if you know. The old one stays as it was, the new one is opened in the same step, and each leads to the other. Superseding is for what was right in its time.",
      "What walking back and waiting really cost stands beside what was planned, so that the next estimate is better.",
    ],
  },
] as const;

export default function OutcomesHelp() {
  return (
    <HelpPage
      title="What came of it"
      lead="Looking back is how deciding gets better: what turned out, what was noticed, what was corrected."
      sections={sections}
    />
  );
}
