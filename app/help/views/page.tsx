import type { Metadata } from "next";
import { HelpPage } from "@/components/help/help-page";

export const metadata: Metadata = { title: "Views" };

const sections = [
  {
    heading: "What is a view?",
    body: [
      "What you filter by in the list of decisions, or look at on the velocity page. It stands in the address, so a copied address is the view as well.",
      "Under Views a view gets a name. It is listed there from then on, and in the palette (Ctrl K, on a Mac ⌘ K). Where the page shows a view that you keep, its name stands on the button.",
    ],
  },
  {
    heading: "Who has it?",
    body: [
      "You alone, or everybody in the workspace; not guests. Only the address is kept: each who opens a shared view sees in it what they may see themselves, as it is then.",
      "Whoever made a view can rename it, share it or take it back, and delete it. Admins can do the same with what is shared. Of shared views the history of the workspace tells.",
    ],
  },
  {
    heading: "Does it move with the time?",
    body: [
      "A day that was chosen stays that day. Without an end a period goes on until today, and open or overdue is told anew at every look.",
    ],
  },
  {
    heading: "Do nights and weekends count?",
    body: [
      "The velocity page tells calendar time. Under View it can tell working time instead: the working days and hours that are set for the workspace, by the clocks of its time zone. A day has as many hours then as you work, so that Friday to Monday at the same hour is one day. The page says which hours these are; admins change them in the settings, and all times are told anew.",
      "Curves, percentiles, ages and stretches follow. Targets, rules such as “within 90 days” and signals stay in calendar time, and so does the list behind a number: it is the same decisions that are counted.",
    ],
  },
  {
    heading: "What of people outside?",
    body: [
      "A view is for whoever is in the workspace. Share, on the velocity page, makes a read-only link for others: with an end, and without any decision by name.",
    ],
  },
] as const;

export default function ViewsHelp() {
  return (
    <HelpPage
      title="Views"
      lead="What you look at again and again gets a name, for you or for everybody."
      sections={sections}
    />
  );
}
