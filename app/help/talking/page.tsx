import type { Metadata } from "next";
import { HelpPage } from "@/components/help/help-page";

export const metadata: Metadata = { title: "Talking, and what waits for you" };

const sections = [
  {
    heading: "How do I talk about a decision?",
    body: [
      "In its discussion, with everybody who takes part, guests too. Say whether you mean the decision, one of its options, a question or somebody’s view; answers stand below what they answer.",
      "Type @ and the beginning of a name to name somebody who can see the decision. They find it at home until they have looked at it or said something.",
      "Two stars around words make them **strong**, one makes them *soft*; lines that begin with a dash make a list. Addresses become links. HTML and pictures stay the letters that they are.",
    ],
  },
  {
    heading: "Can I take something back?",
    body: [
      "For ten minutes you can change what you said; both versions stay in the history. You can delete it at any time: its words are gone for good, and that there was something stays to be seen.",
      "What you typed and did not send is kept in your browser until you send it.",
    ],
  },
  {
    heading: "Why do I not see what others say?",
    body: [
      "Where answers are hidden, so is the discussion, because it would tell them. It shows once you gave your own answer. What names you shows at once, without what it said before it did.",
    ],
  },
  {
    heading: "What is on my home?",
    body: [
      "What waits for you now: what somebody asked you by name, what was escalated to you, your decisions that are past their time or of which enough is known, tripwires and reviews whose day has come, and where somebody named you.",
      "Nothing has to be ticked off: doing it is what ends it, and whoever has answered is not asked again. “Not now” puts it aside until the next morning.",
      "J and K walk through it, Enter opens, E is for “not now”.",
    ],
  },
  {
    heading: "Do I have to reload?",
    body: [
      "No. What others do shows within a moment, with a line that says what it was, and what you are typing stays as it is. Where two people change the same words, both versions are shown and whoever came second chooses.",
    ],
  },
] as const;

export default function TalkingHelp() {
  return (
    <HelpPage
      title="Talking, and what waits for you"
      lead="A decision is talked about where it is made, and what somebody has to do stands in one place."
      sections={sections}
    />
  );
}
