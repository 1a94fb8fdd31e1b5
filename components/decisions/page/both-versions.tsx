"use client";

import { Button } from "@/components/ui/button";

type BothVersionsProps = {
  theirs: string | null;
  mine: string;
  onTheirs: () => void;
  onMine: () => void;
};

function Version({ label, text }: { label: string; text: string }) {
  return (
    <div className="grid content-start gap-1">
      <p className="font-medium text-sm">{label}</p>
      <p className="wrap-anywhere max-h-48 overflow-y-auto whitespace-pre-line rounded-md border border-line bg-surface px-3 py-2">
        {text === "" ? <span className="text-ink-faint">nothing</span> : text}
      </p>
    </div>
  );
}

/** Two people changed the same words: both are shown, nothing is lost, and whoever came second chooses. */
export function BothVersions({ theirs, mine, onTheirs, onMine }: BothVersionsProps) {
  return (
    <div role="alert" className="grid gap-3 rounded-md border border-line bg-sunken p-4">
      <div>
        <p className="font-medium">Somebody changed this in the meantime</p>
        <p className="text-ink-soft">Both versions are safe; nothing of yours was saved yet.</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Version label="There now" text={theirs ?? ""} />
        <Version label="Yours" text={mine} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={onMine}>
          Save mine instead
        </Button>
        <Button size="sm" onClick={onTheirs}>
          Keep what is there
        </Button>
      </div>
    </div>
  );
}
