import type { EvidenceKind } from "@/lib/decisions/words";

/** Words that are needed where people gather and weigh. */

export const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  anecdote: "Anecdote",
  own_use: "Own use",
  data: "Data",
  survey: "Survey",
};
