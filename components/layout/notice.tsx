import type { ReactNode } from "react";
import { Logo } from "./logo.tsx";

/** A page that has one thing to say: what happened, what is safe, what to do. */
export function Notice({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-lg grid-cols-1 content-center gap-6 px-5 py-12">
      <Logo large />
      <div className="grid gap-2">
        <h1 className="font-semibold text-2xl">{title}</h1>
        <div className="text-ink-soft text-md">{children}</div>
      </div>
      <div className="flex flex-wrap gap-3">{actions}</div>
    </main>
  );
}
