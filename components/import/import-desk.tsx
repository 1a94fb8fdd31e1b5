"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Callout } from "@/components/ui/callout";
import { type Chosen, choose, type Import, importsQuery } from "@/lib/client/imports";
import { DropZone } from "./drop-zone.tsx";
import { ImportEntry } from "./import-entry.tsx";
import { MappingDesk } from "./mapping-desk.tsx";

type ImportDeskProps = { slug: string; timeZone: string; past: Import[] };

/** One file after the other: choose, correct, import; below it stands every import there was. */
export function ImportDesk({ slug, timeZone, past }: ImportDeskProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [latest, setLatest] = useState<string | null>(null);
  const [focused, setFocused] = useState<"zone" | "latest" | null>(null);
  const { data: imports } = useQuery({ ...importsQuery(slug), initialData: past });

  if (chosen) {
    return (
      <MappingDesk
        key={chosen.id}
        slug={slug}
        timeZone={timeZone}
        chosen={chosen}
        onBack={() => {
          setFocused("zone");
          setChosen(null);
        }}
        onStarted={(id) => {
          setLatest(id);
          setFocused("latest");
          setChosen(null);
        }}
      />
    );
  }
  return (
    <div className="grid grid-cols-1 gap-6">
      {wrong && (
        <Callout tone="danger" title="This file cannot be imported" urgent>
          {wrong}
        </Callout>
      )}
      {imports
        .filter(({ id }) => id === latest)
        .map((one) => (
          <ImportEntry
            key={one.id}
            slug={slug}
            timeZone={timeZone}
            entry={one}
            focused={focused === "latest"}
          />
        ))}
      <DropZone
        focused={focused === "zone"}
        onWrong={setWrong}
        onFile={(file) => {
          setWrong(null);
          setChosen(choose(file));
        }}
      />
      {imports.some(({ id }) => id !== latest) && (
        <section aria-labelledby="past-imports" className="grid grid-cols-1 gap-3">
          <h2 id="past-imports" className="font-semibold text-md">
            Earlier imports
          </h2>
          {imports
            .filter(({ id }) => id !== latest)
            .map((one) => (
              <ImportEntry key={one.id} slug={slug} timeZone={timeZone} entry={one} />
            ))}
        </section>
      )}
    </div>
  );
}
