"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useEffect, useId, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";

const MIB = 1024 * 1024;
const LARGEST = 64 * MIB;

/** What can be said about a file before it is sent. */
function wrongWith(file: File): string | null {
  if (/\.(xlsx?|ods|numbers)$/i.test(file.name))
    return `${file.name} is a workbook. Open it and save the sheet as CSV.`;
  if (/\.(pdf|docx?|zip|png|jpe?g|json)$/i.test(file.name)) return `${file.name} is not a CSV file.`;
  if (file.size === 0) return `${file.name} is empty.`;
  return file.size > LARGEST ? `${file.name} has more than 64 MiB. Split it, and import the parts.` : null;
}

type DropZoneProps = {
  /** Somebody comes back to it from a file: it takes the focus, which would else be lost with that. */
  focused: boolean;
  onFile: (file: File) => void;
  onWrong: (reason: string) => void;
};

/** A button for a file that can also be dropped on it. */
export function DropZone({ focused, onFile, onWrong }: DropZoneProps) {
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);

  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    const wrong = files && files.length > 1 ? "One file at a time." : wrongWith(file);
    if (wrong) onWrong(wrong);
    else onFile(file);
  };
  const stay = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };

  return (
    <label
      onDragOver={stay}
      onDragEnter={stay}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
      className={cn(
        "relative grid cursor-pointer justify-items-center gap-3 rounded-lg border border-dashed px-5 py-12 text-center transition-colors",
        "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
        over
          ? "border-accent bg-accent-wash"
          : "border-line-strong/60 bg-surface hover:border-accent hover:bg-sunken",
      )}
    >
      <FileUp aria-hidden="true" className="size-7 text-accent" strokeWidth={1.5} />
      <span className="font-medium text-md">Choose a CSV file</span>
      <span id={hint} className="text-ink-soft">
        or drop it here. Any column names, any delimiter, up to 64 MiB.
      </span>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label="Choose a CSV file"
        aria-describedby={hint}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
