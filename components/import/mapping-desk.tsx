"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/section";
import { Spinner } from "@/components/ui/spinner";
import { type Chosen, importsKey, type Preview, previewQuery, startImport } from "@/lib/client/imports";
import type { Mapping } from "@/lib/import/mapping";
import { AlsoTag, tagsIn } from "./also-tag.tsx";
import { ColumnRow } from "./column-row.tsx";
import { FirstRows } from "./first-rows.tsx";
import { KeepImpossible } from "./keep-impossible.tsx";
import { Problems } from "./problems.tsx";
import { counted, meaningWords } from "./words.ts";

const isMeaning = (field: string): field is keyof typeof meaningWords => field in meaningWords;

/** What still has to be said, as one sentence. */
function stillMissing({ missing }: Preview): string {
  return missing
    .map(({ field, message }) => `“${isMeaning(field) ? meaningWords[field] : field}” ${message}`)
    .join("; ");
}

function said({ records, bad, leftOut, impossible }: Preview): string {
  const parts = [`${counted(records, "decision")} will come in`];
  if (impossible > 0) parts.push(`${impossible} of them marked as impossible`);
  if (bad > 0) parts.push(`${counted(bad, "row")} cannot be read`);
  if (leftOut > 0) parts.push(`${counted(leftOut, "row")} left out as you said`);
  return `${parts.join(", ")}.`;
}

type MappingDeskProps = {
  slug: string;
  timeZone: string;
  chosen: Chosen;
  onBack: () => void;
  onStarted: (id: string) => void;
};

/** The file as it was understood: every column can be corrected, and what that changes shows at once. */
export function MappingDesk({ slug, timeZone, chosen, onBack, onStarted }: MappingDeskProps) {
  const queryClient = useQueryClient();
  const [corrected, setCorrected] = useState<Mapping | null>(null);
  const [tags, setTags] = useState("");
  const { data, error, isPlaceholderData } = useQuery(previewQuery(slug, chosen, corrected));
  const start = useMutation({
    ...startImport(slug),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: importsKey(slug) });
      onStarted(id);
    },
  });

  if (error) {
    return (
      <div className="grid gap-4">
        <Callout tone="danger" title={`${chosen.file.name} could not be read`} urgent>
          {Object.values(error.fields).join(" ") || error.detail || error.message}
        </Callout>
        <Button className="justify-self-start" onClick={onBack}>
          Choose another file
        </Button>
      </div>
    );
  }
  if (!data) {
    return (
      <p role="status" className="flex min-h-40 items-center justify-center gap-3 text-ink-soft">
        <Spinner />
        Looking through {chosen.file.name}
      </p>
    );
  }

  const mapping = isPlaceholderData && corrected ? corrected : data.mapping;
  const impossible = data.impossible + data.impossibleLeftOut > 0;
  const ready = !isPlaceholderData && data.missing.length === 0 && data.records > 0;
  const startError = start.error && (Object.values(start.error.fields).join(" ") || start.error.detail);
  return (
    <div className="grid grid-cols-1 gap-6" aria-busy={isPlaceholderData}>
      <p role="status" className="wrap-anywhere text-md">
        <span className="font-medium">{chosen.file.name}</span>, {counted(data.rows, "row")}.{" "}
        {data.missing.length > 0 ? `Not yet: ${stillMissing(data)}.` : said(data)}
      </p>
      <Section
        title="What the columns mean"
        hint={`Guessed from their names and from what is in them. Times without an offset are taken as ${timeZone}.`}
      >
        <ul className="-mt-4 -mb-4 divide-y divide-line">
          {data.columns.map((column, place) => (
            <ColumnRow
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is theirs alone.
              key={place}
              column={column}
              place={place}
              mapping={mapping}
              onChange={setCorrected}
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
      {data.first.length > 0 && (
        <Section
          title="The first decisions"
          hint="As they will come in. Doors stay unset where the file names none."
        >
          <FirstRows rows={data.first} />
        </Section>
      )}
      {data.problemCount > 0 && data.missing.length === 0 && (
        <Section
          title={data.bad === 0 ? "Worth knowing" : `${counted(data.bad, "row")} cannot come in yet`}
          hint="Correct a meaning above, or the file; everything else can come in without them."
        >
          <div className="grid gap-5">
            {impossible && (
              <KeepImpossible
                checked={mapping.keepImpossible}
                onChange={(keepImpossible) => setCorrected({ ...mapping, keepImpossible })}
              />
            )}
            <Problems slug={slug} file={chosen.file} mapping={mapping} preview={data} />
          </div>
        </Section>
      )}
      <AlsoTag value={tags} onChange={setTags} />
      {start.error && (
        <Callout tone="danger" title={start.error.message} urgent>
          {startError}
        </Callout>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          pending={start.isPending || isPlaceholderData}
          aria-disabled={!ready || undefined}
          onClick={() => ready && start.mutate({ chosen, mapping: { ...mapping, alsoTag: tagsIn(tags) } })}
        >
          Import {counted(data.records, "decision")}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Choose another file
        </Button>
      </div>
    </div>
  );
}
