import type { Route } from "next";
import type { Role } from "@/lib/decisions/words";

/** Whom a page is for: everybody who can enter but guests, whoever has an account, admins and stewards. */
type Needed = "entry" | "account" | "administer";

interface Section {
  /** Folder of the page below `settings`. */
  readonly page: string;
  readonly label: string;
  readonly hint: string;
  readonly right: Needed;
}

/** The pages of the settings, in the order in which they are listed. */
const sections: readonly { readonly title: string; readonly pages: readonly Section[] }[] = [
  {
    title: "You",
    pages: [
      { page: "profile", label: "Profile", hint: "Your name and e-mail", right: "account" },
      {
        page: "security",
        label: "Security",
        hint: "Password, two-factor, where you are signed in",
        right: "account",
      },
      { page: "tokens", label: "Tokens", hint: "For scripts and other programs", right: "account" },
      { page: "links", label: "Links", hint: "Views that people outside can read", right: "account" },
    ],
  },
  {
    title: "Workspace",
    pages: [
      {
        page: "workspace",
        label: "Workspace",
        hint: "Name, time zone, working hours, currency",
        right: "entry",
      },
      {
        page: "teams",
        label: "Teams",
        hint: "Who belongs together, and what is part of what",
        right: "entry",
      },
      { page: "people", label: "People", hint: "Who is here, as what; invitations", right: "entry" },
      {
        page: "doors",
        label: "Doors",
        hint: "Target time, enough information, what is asked for",
        right: "entry",
      },
      {
        page: "ladders",
        label: "Escalation",
        hint: "Whom a question goes up to, and how soon they answer",
        right: "entry",
      },
      {
        page: "history",
        label: "History",
        hint: "Who changed what here, and whether all is whole",
        right: "administer",
      },
    ],
  },
];

export interface SectionLink {
  readonly href: Route;
  readonly label: string;
  readonly hint: string;
}

interface Who {
  readonly role: Role;
  /** Null for somebody without an account, who looks around or is in a copy. */
  readonly me: string | null;
}

const fits: Readonly<Record<Needed, (who: Who) => boolean>> = {
  entry: ({ role }) => role !== "guest",
  account: ({ me }) => me !== null,
  administer: ({ role }) => role === "steward" || role === "admin",
};

/** What somebody can open, group by group; what is not theirs is left out. */
export function sectionsFor(slug: string, who: Who): { title: string; links: SectionLink[] }[] {
  return sections
    .map(({ title, pages }) => ({
      title,
      links: pages
        .filter(({ right }) => fits[right](who))
        .map(({ page, label, hint }) => ({ href: `/${slug}/settings/${page}` as Route, label, hint })),
    }))
    .filter(({ links }) => links.length > 0);
}
