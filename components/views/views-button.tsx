"use client";

import { Bookmark } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import type { ViewsHere } from "@/lib/client/views";

const loadMenu = () => import("./views-menu.tsx").then((module) => module.ViewsMenu);
const loadDialog = () => import("./view-dialog.tsx").then((module) => module.ViewDialog);
const ViewDialog = dynamic(loadDialog, { ssr: false });

/** The kept views of a page, named after the one that is shown; the code of the menu is fetched when somebody reaches for it. */
export function ViewsButton({ here, size }: { here: ViewsHere; size?: "sm" | "md" }) {
  const [opened, setOpened] = useState(false);
  const [dialog, setDialog] = useState<"never" | "open" | "closed">("never");
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
  const button = (
    <button
      type="button"
      aria-label={looks.label}
      aria-haspopup="menu"
      aria-expanded={opened}
      className={looks.className}
      onPointerEnter={loadMenu}
      onFocus={loadMenu}
      onClick={() => setOpened(true)}
    >
      {words}
    </button>
  );
  const [Menu] = useState(() => dynamic(loadMenu, { ssr: false, loading: () => button }));
  // Nothing is kept, and whoever only looks around keeps nothing.
  if (here.views.length === 0 && !here.maySave) return null;
  return (
    <div className="shrink-0 print:hidden">
      {opened ? (
        <Menu {...looks} button={words} here={here} current={current} onForm={() => setDialog("open")} />
      ) : (
        button
      )}
      {dialog !== "never" && (
        <ViewDialog
          here={here}
          current={current}
          open={dialog === "open"}
          onClose={() => setDialog("closed")}
        />
      )}
    </div>
  );
}
