import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Chosen, previewQuery } from "@/lib/client/imports";
import type { Delimiter } from "@/lib/import/csv";
import type { Mapping } from "@/lib/import/mapping";

/** What somebody corrected: a new delimiter makes everything else be guessed anew. */
export type Correction = Mapping | Delimiter | null;

/** What the server makes of a file as it was corrected; while it looks again, and where it cannot, what it said last stays. */
export function usePreview(slug: string, chosen: Chosen, corrected: Correction) {
  const { data, error, refetch } = useQuery(previewQuery(slug, chosen, corrected));
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  return { preview: data ?? last, looking: !data && !error, error, again: refetch };
}
