"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import Link from "next/link";
import { useEffect } from "react";
import { buttonStyles } from "./button-styles.ts";
import { hostToasts, type ToastOptions } from "./toast.ts";

const FIVE_SECONDS = 5;

function List() {
  const { toasts, add, close } = Toast.useToastManager<ToastOptions>();
  useEffect(
    () =>
      hostToasts({
        show: (toast) => {
          add({
            ...(toast.about !== undefined && { id: toast.about }),
            title: toast.title,
            description: toast.description,
            data: toast,
            priority: toast.failed ? "high" : "low",
            timeout: toast.failed ? 0 : (toast.seconds ?? FIVE_SECONDS) * 1000,
          });
        },
      }),
    [add],
  );
  return toasts.map((toast) => (
    // The library hides a failure, and the button that closes a folded pile, from screen readers, though one can step onto them.
    <Toast.Root
      key={toast.id}
      toast={toast}
      aria-hidden={undefined}
      className="w-full rounded-lg border border-line bg-raised shadow-raised transition-[translate,opacity] data-ending-style:translate-y-2 data-starting-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:opacity-0 data-limited:hidden"
    >
      <Toast.Content className="flex items-center gap-2 py-2 pr-2 pl-4">
        <div className="grid min-w-0 flex-1 gap-0.5 py-1">
          <Toast.Title className={toast.data?.failed ? "font-medium text-danger" : "font-medium"} />
          {toast.data?.href ? (
            <Toast.Description className="wrap-anywhere text-sm">
              <Link
                href={toast.data.href}
                onClick={() => close(toast.id)}
                className="text-ink-soft underline decoration-ink-faint underline-offset-3 hover:text-ink"
              >
                {toast.description}
              </Link>
            </Toast.Description>
          ) : (
            <Toast.Description className="wrap-anywhere text-ink-soft text-sm" />
          )}
        </div>
        {toast.data?.action && (
          <Toast.Action
            className={buttonStyles({ size: "sm" })}
            onClick={() => {
              close(toast.id);
              toast.data?.action?.run();
            }}
          >
            {toast.data.action.label}
          </Toast.Action>
        )}
        <Toast.Close
          aria-hidden={undefined}
          aria-label="Close"
          className="grid size-8 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink pointer-coarse:size-11"
        >
          <X aria-hidden="true" className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

/** The newest toast lies on top; F6 leads to it from anywhere. */
export function Toasts() {
  return (
    <Toast.Provider limit={2}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-3 bottom-[calc(7.75rem+env(safe-area-inset-bottom))] z-50 grid justify-items-center gap-2 outline-none sm:inset-x-auto sm:right-4 sm:w-96 lg:bottom-4">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
