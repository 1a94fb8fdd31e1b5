"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Spinner } from "@/components/ui/spinner";
import type { Chosen, Preview } from "@/lib/client/imports";
import { MappingForm } from "./mapping-form.tsx";
import { Refused } from "./refused.tsx";
import { type Correction, usePreview } from "./use-preview.ts";
import { counted, outlook } from "./words.ts";

type SeenProps = { fileName: string; preview: Preview; failed: boolean };

function Seen({ fileName, preview, failed }: SeenProps) {
  return (
    <>
      <span className="font-medium">{fileName}</span>, {counted(preview.rows, "row")}.{" "}
      {failed ? "Your last change was not looked at yet." : outlook(preview)}
    </>
  );
}

type MappingDeskProps = {
  slug: string;
  timeZone: string;
  chosen: Chosen;
  onBack: () => void;
  onStarted: (id: string) => void;
};

/** The file as it was understood: everything can be corrected, and what that changes shows at once. */
export function MappingDesk({ slug, timeZone, chosen, onBack, onStarted }: MappingDeskProps) {
  const [corrected, setCorrected] = useState<Correction>(null);
  const { preview, looking, error, again } = usePreview(slug, chosen, corrected);
  const status = useRef<HTMLParagraphElement>(null);
  const toStatus = () => status.current?.focus();
  // The control that had the focus is gone with the choosing.
  useEffect(() => status.current?.focus(), []);
  const fileName = chosen.file.name;
  const first = !preview && !error;
  return (
    <div className="grid grid-cols-1 gap-6" aria-busy={looking}>
      <p
        ref={status}
        role="status"
        tabIndex={-1}
        className={cn(
          "wrap-anywhere rounded-sm",
          first ? "flex min-h-40 items-center justify-center gap-3 text-ink-soft" : "text-md",
        )}
      >
        {first && <Spinner />}
        {first && `Looking through ${fileName}`}
        {preview && <Seen fileName={fileName} preview={preview} failed={error !== null} />}
        {!preview && error && `${fileName} could not be read.`}
      </p>
      {error && (
        <Refused
          problem={error}
          onAgain={() => {
            toStatus();
            void again();
          }}
        />
      )}
      {preview ? (
        <MappingForm
          slug={slug}
          timeZone={timeZone}
          chosen={chosen}
          preview={preview}
          corrected={corrected}
          looking={looking}
          failed={error !== null}
          onCorrect={setCorrected}
          onBack={onBack}
          onStarted={onStarted}
        />
      ) : (
        error && (
          <Button className="justify-self-start" onClick={onBack}>
            Choose another file
          </Button>
        )
      )}
    </div>
  );
}
