"use client";

import { Bookmark, Check, PencilLine, Plus, UsersRound } from "lucide-react";
import type { ReactNode } from "react";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { type ViewHere, type ViewsHere, viewHref } from "@/lib/client/views";

type ViewsMenuProps = {
  label: string;
  className: string;
  button: ReactNode;
  here: ViewsHere;
  /** The one that is shown. */
  current: ViewHere | null;
  /** Asks for the form: of the view that is shown, or of a new one. */
  onForm: () => void;
};

/** What can be done with what is shown: keep it, or change how it is kept. */
function deed({ maySave }: ViewsHere, current: ViewHere | null, onForm: () => void): MenuItem[] {
  if (!maySave) return [];
  if (current === null) return [{ label: "Save this view …", icon: Plus, run: onForm }];
  return current.mayChange ? [{ label: "Change this view …", icon: PencilLine, run: onForm }] : [];
}

/** The views of this page, one's own and the shared ones, the one that is shown marked. */
export function ViewsMenu({ here, current, onForm, ...trigger }: ViewsMenuProps) {
  const { slug, page, views } = here;
  const places = views.map(({ id, name, search, shared, by }) => ({
    id,
    label: name,
    href: viewHref(slug, { page, search }),
    icon: id === current?.id ? Check : shared ? UsersRound : Bookmark,
    current: id === current?.id,
    ...(shared && { note: by ?? "shared" }),
  }));
  return <Menu {...trigger} groups={[places, deed(here, current, onForm)]} defaultOpen />;
}
