import type { ReactNode } from "react";

/** Nothing here yet: one sentence, and at most one thing to do. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 rounded-lg border border-line-strong/50 border-dashed px-5 py-6 sm:px-6">
      <p className="text-ink-soft text-md">{children}</p>
      {action}
    </div>
  );
}
