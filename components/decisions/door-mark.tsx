import { cn } from "@/components/ui/cn";
import type { Door } from "@/lib/decisions/words";

const looks = {
  // A light leaf that swings both ways.
  two_way: {
    word: "Two-way",
    colour: "text-two-way",
    shape: (
      <>
        <rect x="6.25" y="1.75" width="3.5" height="12.5" rx="0.75" />
        <path d="M4 8H.75M2.75 6l-2 2 2 2M12 8h3.25M13.25 6l2 2-2 2" />
      </>
    ),
  },
  // A shut leaf: one arrow onwards, a bar across the way back.
  one_way: {
    word: "One-way",
    colour: "text-one-way",
    shape: (
      <>
        <rect x="6.25" y="1.75" width="3.5" height="12.5" rx="0.75" fill="currentColor" />
        <path d="M2.75 3.5v9M12 8h3.25M13.25 6l2 2-2 2" />
      </>
    ),
  },
} as const satisfies Record<Door, unknown>;

/** The kind of door, always as icon and word: the colour only helps those who see it. */
export function DoorMark({ door }: { door: Door }) {
  const look = looks[door];
  return (
    <span
      className={cn("inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-sm", look.colour)}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-[1.25em] shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {look.shape}
      </svg>
      {look.word}
    </span>
  );
}
