import type { Route } from "next";
import { TextLink } from "@/components/ui/text-link";
import { counted } from "@/components/velocity/numbers";

/** That the figures have something to say, for those who can act on it; nothing where they have not. */
export function SignalLine({ slug, n }: { slug: string; n: number }) {
  if (n === 0) return null;
  return (
    <p className="text-sm">
      <TextLink href={`/${slug}/velocity` as Route}>{counted(n, "signal")} in the figures</TextLink>
    </p>
  );
}
