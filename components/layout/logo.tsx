import { cn } from "@/components/ui/cn";

/** A frame, and a leaf that stands ajar with the light behind it. */
export function Logo({ large = false }: { large?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" className={cn("shrink-0", large ? "size-9" : "size-6")} aria-hidden="true">
      <path d="M5 3.5h14.5V21H13V6.5z" className="fill-accent" opacity="0.28" />
      <path
        d="M2 21h20M4.5 21V3h15v18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M4.5 3 13 6v17.25L4.5 21z" className="fill-accent" />
    </svg>
  );
}
