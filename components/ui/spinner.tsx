import { cn } from "./cn.ts";

/** Appears after 300 ms only: what is quicker than that needs no sign of work. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex animate-late", className)} aria-hidden="true">
      <svg
        viewBox="0 0 16 16"
        className="size-4 animate-spin"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <title>Working</title>
        <circle cx="8" cy="8" r="6" opacity="0.25" />
        <path d="M8 2a6 6 0 0 1 6 6" strokeLinecap="round" />
      </svg>
    </span>
  );
}
