import type { Metadata } from "next";
import { HelpPage } from "@/components/help/help-page";

export const metadata: Metadata = { title: "Grounds" };

const sections = [
  {
    heading: "For whom is it?",
    body: [
      "Name somebody who will notice, and what changes for them. Where nobody can be named, that is worth knowing before deciding.",
    ],
  },
  {
    heading: "What counts as evidence?",
    body: [
      "An anecdote is what one person told you or what you saw happen. Own use is what you found when you used it yourself. Data are counts of what people really did. A survey is what many people said when they were asked.",
      "Surveys average people, and whoever is average is nobody. Where a decision rests on surveys only, it is marked; one conversation takes the mark away.",
    ],
  },
  {
    heading: "What is a blind spot?",
    body: [
      "Somebody or something that the evidence leaves out: those who were not asked, nights, people who cannot see colours. Put it on the list, have a look, and tick it with what you found. Not to look is fine as well; then the record says so.",
    ],
  },
  {
    heading: "And what nobody asked for?",
    body: [
      "An invention has no evidence yet, because nobody can ask for what they do not know. Say so and give it a vision: what will be there that is not there now. Later it is held to that.",
    ],
  },
  {
    heading: "Who sees how deciding left me?",
    body: [
      "Nobody. The one tap after deciding, energised or drained, is yours alone; only how many said what is counted, and shown for a month in which at least five people answered.",
    ],
  },
] as const;

export default function GroundsHelp() {
  return (
    <HelpPage
      title="Grounds"
      lead="What a decision rests on: for whom it is, what speaks for it, and what might have been overlooked."
      sections={sections}
    />
  );
}
