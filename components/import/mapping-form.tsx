import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/section";
import { type Chosen, importsKey, type Preview, startImport } from "@/lib/client/imports";
import { AlsoTag, tagsIn } from "./also-tag.tsx";
import { ColumnRow } from "./column-row.tsx";
import { DelimiterRow } from "./delimiter-row.tsx";
import { FirstRows } from "./first-rows.tsx";
import { KeepImpossible } from "./keep-impossible.tsx";
import { Problems } from "./problems.tsx";
import type { Correction } from "./use-preview.ts";
import { counted, refusal } from "./words.ts";

type MappingFormProps = {
  slug: string;
  timeZone: string;
  chosen: Chosen;
  /** What the server said last; where it looks again or could not, that is of what was there before the last correction. */
  preview: Preview;
  corrected: Correction;
  looking: boolean;
  failed: boolean;
  onCorrect: (corrected: Correction) => void;
  onBack: () => void;
  onStarted: (id: string) => void;
};

/** What can be corrected, what comes of it, and the way on. */
export function MappingForm(props: MappingFormProps) {
  const { slug, timeZone, chosen, preview, corrected, looking, failed, onCorrect, onBack, onStarted } = props;
  const queryClient = useQueryClient();
  const [tags, setTags] = useState("");
  const start = useMutation({
    ...startImport(slug),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: importsKey(slug) });
      onStarted(id);
    },
  });

  const settled = !looking && !failed;
  const mapping =
    settled || corrected === null || typeof corrected === "string" ? preview.mapping : corrected;
  const delimiter = !settled && typeof corrected === "string" ? corrected : mapping.delimiter;
  const ready = settled && preview.missing.length === 0 && preview.records > 0;
  return (
    <>
      <Section
        title="What the columns mean"
        hint={`Guessed from their names and from what is in them. Times without an offset are taken as ${timeZone}.`}
      >
        <DelimiterRow value={delimiter} onChoose={onCorrect} />
        <ul className="-mt-4 -mb-4 divide-y divide-line">
          {preview.columns.map((column, place) => (
            <ColumnRow
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is theirs alone.
              key={place}
              column={column}
              place={place}
              mapping={mapping}
              settled={settled}
              onChange={onCorrect}
            />
          ))}
        </ul>
      </Section>
      {mapping.key === null && (
        <Callout tone="info" title="No column is the key">
          A row is known by everything that stands in it: the same file again adds nothing, but a row that
          changed comes in as a new decision. With a key it would be updated.
        </Callout>
      )}
      {preview.first.length > 0 && (
        <Section
          title="The first decisions"
          hint="As they will come in. Doors stay unset where the file names none."
        >
          <FirstRows rows={preview.first} />
        </Section>
      )}
      {preview.problemCount > 0 && preview.missing.length === 0 && (
        <Section
          title={preview.bad === 0 ? "Worth knowing" : `${counted(preview.bad, "row")} cannot come in yet`}
          hint={
            preview.bad === 0
              ? "They come in all the same, marked with what is wrong."
              : `Correct a meaning above, or the file; everything else can come in without ${preview.bad === 1 ? "it" : "them"}.`
          }
        >
          <div className="grid gap-5">
            {preview.impossible + preview.impossibleLeftOut > 0 && (
              <KeepImpossible
                checked={mapping.keepImpossible}
                onChange={(keepImpossible) => onCorrect({ ...mapping, keepImpossible })}
              />
            )}
            <Problems slug={slug} file={chosen.file} mapping={mapping} preview={preview} />
          </div>
        </Section>
      )}
      <AlsoTag value={tags} onChange={setTags} />
      {start.error && (
        <Callout tone="danger" title={start.error.message} urgent>
          {refusal(start.error)}
        </Callout>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          pending={start.isPending || looking}
          aria-disabled={!ready || undefined}
          onClick={() => ready && start.mutate({ chosen, mapping: { ...mapping, alsoTag: tagsIn(tags) } })}
        >
          Import {counted(preview.records, "decision")}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Choose another file
        </Button>
      </div>
    </>
  );
}
