"use client";

import { useQuery } from "@tanstack/react-query";
import { useRoom } from "@/components/decisions/page/room";
import { SimilarList } from "@/components/decisions/similar-list";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { similarQuery } from "@/lib/client/similar";

/** What was decided before about something like this; nothing where there is nothing. */
export function SimilarDecisions({ decision }: { decision: Decision }) {
  const { slug, reference } = useRoom();
  const { data } = useQuery(similarQuery(slug, decision.title ?? "", reference));
  const found = data?.decisions ?? [];
  if (found.length === 0) return null;
  return (
    <Section title="Like this one">
      <SimilarList slug={slug} found={found} />
    </Section>
  );
}
