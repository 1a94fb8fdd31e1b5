import { Ban, CircleCheck, CircleDashed, CircleDot, type LucideIcon, Replace, Undo2 } from "lucide-react";
import { statusWords } from "@/components/decisions/words";
import { cn } from "@/components/ui/cn";
import type { Status } from "@/lib/decisions/words";

const looks: Readonly<Record<Status, { icon: LucideIcon; colour: string }>> = {
  open: { icon: CircleDashed, colour: "text-ink-soft" },
  decided: { icon: CircleCheck, colour: "text-success" },
  dropped: { icon: Ban, colour: "text-ink-faint" },
  reversed: { icon: Undo2, colour: "text-warning" },
  superseded: { icon: Replace, colour: "text-ink-faint" },
};
const overdue = { icon: CircleDot, colour: "text-danger" };

/** How a decision stands, in one sign; its word is read out and shows on hover. */
export function StatusMark({ status, late }: { status: Status; late: boolean }) {
  const { icon: Icon, colour } = late ? overdue : looks[status];
  const word = late ? "Open, overdue" : statusWords[status];
  return (
    <span title={word} className={cn("grid size-5 place-items-center", colour)}>
      <Icon aria-hidden="true" className="size-4" />
      <span className="sr-only">{word}</span>
    </span>
  );
}
