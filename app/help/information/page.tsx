import type { Metadata } from "next";
import { HelpPage } from "@/components/help/help-page";

export const metadata: Metadata = { title: "How much is enough?" };

const sections = [
  {
    heading: "What is the dial?",
    body: [
      "The share of what you wish you knew that you really know. Nobody measures it; people say it, and say it again when it changes.",
      "The notch on it is where the door has enough: 70 % for a two-way door, 80 % for a one-way door, unless your workspace set it elsewhere.",
    ],
  },
  {
    heading: "What is the list for?",
    body: [
      "Write down what you would ask if answers were free, before you go looking. Then the dial is no feeling any more: it is the answered questions out of all that stand on the list, cut off to a whole per cent.",
      "Each change of the list moves the dial and is kept with its time: a new question moves it back, a question that is taken off needs a reason.",
      "You may still set the dial by hand. It is then marked as an estimate, and counts until the list changes again.",
    ],
  },
  {
    heading: "When is it enough?",
    body: [
      "From the reading on that reached the notch and was not followed by a lower one. The line of readings marks it, and the decision says for how long there has been enough.",
      "Past it the clock goes on. From 90 % on, the page asks whether the rest is worth the wait and shows what waiting has cost: in time, and in money where somebody said what a day of waiting costs.",
    ],
  },
  {
    heading: "Does this stop anybody?",
    body: [
      "No. You may decide with less, or wait for more. What you knew when you decided is kept, so that later one can see whether waiting helped.",
    ],
  },
] as const;

export default function InformationHelp() {
  return (
    <HelpPage
      title="How much is enough?"
      lead="Most decisions that can be taken back deserve about seven tenths of the answers one would like to have; whoever waits for nine tenths is mostly slow."
      sections={sections}
    />
  );
}
