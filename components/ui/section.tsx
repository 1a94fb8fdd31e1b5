import { type ReactNode, useId } from "react";
import { cn } from "./cn.ts";

type SectionProps = {
  title: string;
  /** Under which heading it stands: that of the page, or that of a part of it. */
  within?: "page" | "part";
  /** At the top of its page, where everybody sees it at once. */
  near?: boolean;
  hint?: ReactNode;
  /** A quiet thing to do with all of it, at the end of the heading's line. */
  action?: ReactNode;
  children: ReactNode;
};

/** A block of a page with its own heading; a landmark, because screen-reader users jump between those. */
export function Section({ title, within = "page", near = false, hint, action, children }: SectionProps) {
  const id = useId();
  const Heading = within === "page" ? "h2" : "h3";
  return (
    <section
      aria-labelledby={id}
      className={cn(
        "rounded-lg border border-line bg-surface p-5 shadow-card sm:p-6",
        within === "part" && !near && "far-down [--far-down-height:60rem] sm:[--far-down-height:52rem]",
      )}
    >
      <div className="flex items-center justify-between gap-3">
        <Heading id={id} className="font-semibold text-md">
          {title}
        </Heading>
        {action && <div className="-my-1.5 -mr-2 flex gap-1">{action}</div>}
      </div>
      {hint && <p className="mt-0.5 max-w-prose text-ink-soft">{hint}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
