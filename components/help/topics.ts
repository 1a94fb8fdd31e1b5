import type { Route } from "next";

interface HelpTopic {
  readonly href: Route;
  /** Its heading. */
  readonly title: string;
  readonly about: string;
}

/** All there is to read, in the order in which somebody new meets it. */
export const topics: readonly HelpTopic[] = [
  { href: "/help/doors", title: "Doors", about: "Which kind of decision it is, and what follows from that." },
  {
    href: "/help/information",
    title: "How much is enough?",
    about: "The share of what one would like to know, and when to stop asking.",
  },
  {
    href: "/help/grounds",
    title: "Grounds",
    about: "Customers, evidence and blind spots.",
  },
  {
    href: "/help/talking",
    title: "Talking, and what waits for you",
    about: "The discussion, who is told, and your home.",
  },
  {
    href: "/help/disagreement",
    title: "When people disagree",
    about: "Positions, disagreeing and committing, escalation.",
  },
  {
    href: "/help/steps",
    title: "Steps",
    about: "What a door asks for before deciding, and what each of these is worth.",
  },
  {
    href: "/help/outcomes",
    title: "What came of it",
    about: "Reviews, tripwires, reversing.",
  },
  {
    href: "/help/figures",
    title: "How the figures are counted",
    about: "What each figure of the velocity page means, and when it says nothing.",
  },
  {
    href: "/help/views",
    title: "Views",
    about: "Filters under a name, working time, links for people outside.",
  },
  { href: "/help/api", title: "API reference", about: "All that the screens can do, for programs." },
];
