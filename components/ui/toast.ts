import type { Route } from "next";

export type ToastOptions = {
  title: string;
  description?: string;
  /** Where the description leads. */
  href?: Route;
  /** One thing to do about it, such as undoing it. */
  action?: { label: string; run: () => void };
  /** What it is about: a newer one about the same takes its place. */
  about?: string;
  /** Something did not work: stays until it is closed, and is read out at once. */
  failed?: boolean;
  /** How long it stays, 5 unless told. */
  seconds?: number;
};

type Host = { show: (toast: ToastOptions) => void };

/** Toasts that came before the code that shows them; their coming is what fetches it. */
const waiting: ToastOptions[] = [];
const listeners = new Set<() => void>();
let host: Host | null = null;
let wanted = false;

/** Says in a corner that something happened. */
export function showToast(toast: ToastOptions): void {
  if (host) {
    host.show(toast);
    return;
  }
  waiting.push(toast);
  wanted = true;
  for (const listener of listeners) listener();
}

/** For the toaster: whether anything ever had to be shown. */
export const toastsWanted = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: () => wanted,
};

/** For the toaster once it is there: it gets what waited, and everything from now on. */
export function hostToasts(next: Host): () => void {
  host = next;
  for (const toast of waiting.splice(0)) next.show(toast);
  return () => {
    if (host === next) host = null;
  };
}
