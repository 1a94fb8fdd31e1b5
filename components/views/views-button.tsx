"use client";

import { Bookmark } from "lucide-react";
import { buttonStyles } from "@/components/ui/button-styles";
import { useLazily } from "@/components/ui/use-lazily";
import type { ViewsHere } from "@/lib/client/views";

const loadMenu = () => import("./views-menu.tsx").then((module) => module.ViewsMenu);
const loadDialog = () => import("./view-dialog.tsx").then((module) => module.ViewDialog);

/** The kept views of a page, named after the one that is shown; the code of the menu is fetched when somebody reaches for it. */
export function ViewsButton({ here, size }: { here: ViewsHere; size?: "sm" | "md" }) {
  const menu = useLazily(loadMenu);
  const dialog = useLazily(loadDialog);
  const current = here.views.find(({ id }) => id === here.current) ?? null;
  const looks = {
    label: current ? `Views: ${current.name}` : "Views",
    className: buttonStyles({ size }),
  };
  const words = (
    <>
      <Bookmark aria-hidden="true" className={`size-4 ${current ? "fill-current" : ""}`} />
      <span className="max-w-40 truncate max-sm:sr-only">{current?.name ?? "Views"}</span>
    </>
  );
  // Nothing is kept, and whoever only looks around keeps nothing.
  if (here.views.length === 0 && !here.maySave) return null;
  return (
    <div className="shrink-0 print:hidden">
      {menu.Found ? (
        <menu.Found {...looks} button={words} here={here} current={current} onForm={dialog.show} />
      ) : (
        <button
          type="button"
          aria-label={looks.label}
          aria-haspopup="menu"
          aria-expanded={false}
          className={looks.className}
          onPointerEnter={menu.prepare}
          onFocus={menu.prepare}
          onClick={menu.show}
        >
          {words}
        </button>
      )}
      {menu.note}
      {dialog.Found && (
        <dialog.Found here={here} current={current} open={dialog.isOpen} onClose={dialog.close} />
      )}
      {dialog.note}
    </div>
  );
}
