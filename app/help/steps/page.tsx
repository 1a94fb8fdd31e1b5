import type { Metadata } from "next";
import { HelpPage } from "@/components/help/help-page";

export const metadata: Metadata = { title: "Steps" };

const sections = [
  {
    heading: "What is a step?",
    body: [
      "Something that a door asks for before a decision is made: a choice, how much is known, a second option, somebody else’s view, the way back, a tripwire, a day for the review, what is expected. Two-way doors ask for little, one-way doors for more.",
      "Under Settings → Doors a workspace chooses what each door asks for. What was decided keeps what was asked of it then.",
    ],
  },
  {
    heading: "Who sees to a step, and what does it cost?",
    body: [
      "Beside each step stands who sees to it and how many hours it usually takes; where nobody is named, it is whoever decides. A step that belongs to nobody is done because it was always done.",
      "The hours need not be exact. They are there so that a step has a price when somebody asks whether it is worth it.",
    ],
  },
  {
    heading: "What if a step makes no sense this time?",
    body: [
      "Skip it and say why in one line. Nothing is held up, and the record shows what was skipped: a step that is skipped again and again says something about the step.",
    ],
  },
  {
    heading: "Did it change anything?",
    body: [
      "After deciding, one tap per step says whether it changed the decision, and how many hours it really took. A step that has cost hours and never changed anything has become an end in itself, and can go.",
    ],
  },
] as const;

export default function StepsHelp() {
  return (
    <HelpPage
      title="Steps"
      lead="A step is there for the sake of the decision, and not the other way round. So each has somebody who sees to it and a price, and each decision says whether it helped."
      sections={sections}
    />
  );
}
