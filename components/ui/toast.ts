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

const tell = () => {
  for (const listener of listeners) listener();
};

/** Says in a corner that something happened. */
export function showToast(toast: ToastOptions): void {
  if (host) {
    host.show(toast);
    return;
  }
  waiting.push(toast);
  tell();
}

/** For the toaster until it is there: the newest that nobody has seen. */
export const toastsWaiting = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  newest: () => waiting.at(-1) ?? null,
};

/** Somebody has seen it before the toaster was there. */
export function dropToast(toast: ToastOptions): void {
  waiting.splice(waiting.indexOf(toast), 1);
  tell();
}

/** For the toaster once it is there: it gets what waited, and everything from now on. */
export function hostToasts(next: Host): () => void {
  host = next;
  for (const toast of waiting.splice(0)) next.show(toast);
  return () => {
    if (host === next) host = null;
  };
}
