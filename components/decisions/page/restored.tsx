import { Button } from "@/components/ui/button";

/** Says that a form begins with what was typed into it before. */
export function Restored({ onForget }: { onForget: () => void }) {
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-ink-soft text-sm">
      What you had typed before is here again.
      <Button variant="quiet" size="sm" className="-mx-3" onClick={onForget}>
        Start afresh
      </Button>
    </p>
  );
}
