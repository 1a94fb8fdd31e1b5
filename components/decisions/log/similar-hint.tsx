"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { SimilarList } from "@/components/decisions/similar-list";
import { similarQuery } from "@/lib/client/similar";

const PAUSE_MS = 300;

/** Past decisions like the one that is being logged, once the typing pauses. It never stands in the way: it comes, or it does not. */
export function SimilarHint({ slug, title }: { slug: string; title: string }) {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(title.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [title]);
  const { data } = useQuery({ ...similarQuery(slug, asked), placeholderData: keepPreviousData });
  const found = asked === "" ? [] : (data?.decisions ?? []);
  return (
    // Empty, it takes no place, and not the space around one either.
    <div aria-live="polite" className="empty:absolute">
      {found.length > 0 && (
        <details className="rounded-md border border-line bg-sunken">
          <summary className="rounded-md px-4 py-3 font-medium">
            {found.length === 1 ? "One decision like this one" : `${found.length} decisions like this one`}
          </summary>
          <div className="px-4 pb-3">
            <SimilarList slug={slug} found={found} />
          </div>
        </details>
      )}
    </div>
  );
}
