import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";

/** A part of the story: what it is about, what the data say of it in one sentence, and the sections that show it. */
export function Part({
  title,
  lead,
  muted = false,
  children,
}: {
  title: string;
  lead: string;
  /** Its figures are half of the truth, and shown so. */
  muted?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn("grid min-w-0 grid-cols-1 gap-4", muted && "muted")}>
      <header className="grid gap-1 pt-4">
        <h2 id={id} className="font-semibold text-lg">
          {title}
        </h2>
        <p className="max-w-prose text-ink-soft">{lead}</p>
      </header>
      {children}
    </section>
  );
}
