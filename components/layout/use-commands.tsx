"use client";

import {
  Bookmark,
  CircleHelp,
  FileQuestion,
  Keyboard,
  LogIn,
  LogOut,
  type LucideIcon,
  Monitor,
  Moon,
  Plus,
  Sun,
} from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { useSignOut } from "@/components/people/use-sign-out";
import { decisionHref, type Summary } from "@/lib/client/decision-list";
import { type NamedView, viewHref } from "@/lib/client/views";
import { useDesk } from "./desk-context.ts";
import { navItems } from "./nav-items.ts";

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** At the end of the line: a key, a reference. */
  readonly note?: string;
  /** The server found it; the words need not stand in its label. */
  readonly found?: boolean;
  readonly run: () => void;
}

interface PaletteGroup {
  readonly value: string;
  readonly items: readonly PaletteItem[];
}

const pageWords: Readonly<Record<NamedView["page"], string>> = {
  decisions: "Decisions",
  velocity: "Velocity",
};

/** What the server knows, besides what is always there. */
interface Known {
  readonly decisions: readonly Summary[];
  readonly views: readonly NamedView[];
}

const themes = [
  { id: "light", label: "Appearance: light", icon: Sun },
  { id: "dark", label: "Appearance: dark", icon: Moon },
  { id: "system", label: "Appearance: as the system", icon: Monitor },
];

/** What the palette offers, in the order of its groups. */
export function useCommands({ decisions, views }: Known, onDone: () => void): readonly PaletteGroup[] {
  const desk = useDesk();
  const router = useRouter();
  const { setTheme } = useTheme();
  const { mutate: signOut } = useSignOut(desk?.copy ? "/" : "/sign-in");
  if (!desk) return [];
  const { slug, role, me, mayWrite, copy, open } = desk;
  const go = (href: Route) => () => {
    onDone();
    router.push(href);
  };
  const leave = me
    ? {
        id: "sign-out",
        label: copy ? "Leave this copy for good" : "Sign out",
        icon: LogOut,
        run: () => signOut(),
      }
    : { id: "sign-in", label: "Sign in", icon: LogIn, run: go("/sign-in") };
  return [
    {
      value: "Do",
      items: mayWrite
        ? [{ id: "log", label: "Log a decision", icon: Plus, note: "C", run: () => open("log") }]
        : [],
    },
    {
      value: "Decisions",
      items: decisions.map(({ reference, title }) => ({
        id: reference,
        label: title ?? reference,
        icon: FileQuestion,
        note: reference,
        found: true,
        run: go(decisionHref(slug, reference)),
      })),
    },
    {
      value: "Go to",
      items: navItems(slug, { role, known: me !== null, copy }).map(({ href, label, icon }) => ({
        id: href,
        label,
        icon,
        run: go(href),
      })),
    },
    {
      value: "Views",
      items: views.map((view) => ({
        id: view.id,
        label: view.name,
        icon: Bookmark,
        note: pageWords[view.page],
        run: go(viewHref(slug, view)),
      })),
    },
    {
      value: "Besides",
      items: [
        ...themes.map(({ id, label, icon }) => ({
          id,
          label,
          icon,
          run: () => {
            setTheme(id);
            onDone();
          },
        })),
        { id: "help", label: "Help", icon: CircleHelp, run: go("/help") },
        { id: "keys", label: "Show the keys", icon: Keyboard, note: "?", run: () => open("keys") },
        leave,
      ],
    },
  ];
}
