import { Button } from "@/components/ui/button";

/** Said by itself and not as a toast, whose code may have to be fetched as well. */
export function Unopened({ onAgain, onClose }: { onAgain: () => void; onClose: () => void }) {
  return (
    <div
      role="alert"
      className="fixed inset-x-3 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-50 mx-auto flex w-fit items-center gap-2 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-4 shadow-raised lg:bottom-4"
    >
      <p className="mr-2">Ajar did not answer, so this could not be opened.</p>
      <Button size="sm" variant="quiet" onClick={onAgain}>
        Try again
      </Button>
      <Button size="sm" variant="quiet" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}
