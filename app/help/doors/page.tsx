import type { Metadata } from "next";
import { HelpPage } from "@/components/help/help-page";

export const metadata: Metadata = { title: "Doors" };

const sections = [
  {
    heading: "Which door is it?",
    body: [
      "A two-way door can be walked back: if it was wrong, you undo it, and little is lost but some time. A one-way door hardly can, or only at a price.",
      "Where you cannot tell, three questions help: what would undoing cost, how long would it take, and who outside would notice? The answers hint at a door and stay with the decision. The choice is yours.",
    ],
  },
  {
    heading: "What does the door change?",
    body: [
      "How much time the decision has, how much information is enough, how many people should take a position, and what is asked for before deciding. Each workspace sets that for each door.",
      "Whatever is asked for can be skipped with a reason. Afterwards one tap says whether a step changed anything: a step that never does can go.",
    ],
  },
  {
    heading: "What does it mean that door and process do not fit?",
    body: [
      "Two kinds of mistakes are common. Much process for a door that can be walked back costs time and will: it takes twice as long as it should, too many people take part, or one waits until nearly everything is known. Little process for a one-way door costs more: steps are skipped, less than half is known, or it is decided in haste and nobody else was asked.",
      "The note is no judgement. Where it is right as it is, put it aside and say why; the reason stays in the history.",
    ],
  },
  {
    heading: "What is the way back?",
    body: [
      "Who would walk back, how many hours and how much money that would take, and until when it can be done. On that day the door closes; until then the page counts the days.",
      "Say it before you decide. Whoever knows the way back decides more lightly, and finds it sooner.",
    ],
  },
] as const;

export default function DoorsHelp() {
  return (
    <HelpPage
      title="Doors"
      lead="What can be undone should be decided quickly and by few; what cannot deserves care. So the door comes first, and the process follows from it."
      sections={sections}
    />
  );
}
