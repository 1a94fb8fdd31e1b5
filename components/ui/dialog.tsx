"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";

type DialogProps = {
  title: string;
  /** What this is about, in a sentence; read out with the title. */
  description?: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** For two things side by side. */
  wide?: boolean;
};

/**
 * One thing to do, before the page goes on. Controlled, and fetched on demand by whoever opens it (`useLazily`). On a phone it
 * comes from below, where the thumb is. The focus goes back to where it was.
 */
export function Dialog({ title, description, open, onClose, children, wide = false }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-ink/25 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 grid items-end justify-items-center sm:items-center sm:p-4">
          <BaseDialog.Popup
            className={`relative flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-lg border border-line bg-raised shadow-raised outline-none transition-[translate,opacity] data-ending-style:translate-y-2 data-starting-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:rounded-lg ${wide ? "sm:max-w-2xl" : "sm:max-w-lg"}`}
          >
            <div className="grid gap-1 pt-5 pr-14 pb-3 pl-5 sm:pl-6">
              <BaseDialog.Title className="font-semibold text-lg">{title}</BaseDialog.Title>
              {description && (
                <BaseDialog.Description className="wrap-anywhere line-clamp-4 text-ink-soft">
                  {description}
                </BaseDialog.Description>
              )}
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:px-6">
              {children}
            </div>
            {/* Last, so that the focus begins at the first thing to do. */}
            <BaseDialog.Close
              aria-label="Close"
              className="absolute top-3.5 right-3 grid size-9 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink pointer-coarse:size-11"
            >
              <X aria-hidden="true" className="size-4" />
            </BaseDialog.Close>
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
