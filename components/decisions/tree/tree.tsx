import type { Route } from "next";
import { ERASED, statusWords } from "@/components/decisions/words";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { TreeResource } from "@/lib/server/decisions/resource/tree";
import { cascadeSentence } from "./cascade-words.ts";
import { partsOf, pathTo, placed, type TreeNode } from "./layout.ts";
import { TreeMap } from "./map.tsx";

type TreeProps = { slug: string; here: string; tree: TreeResource };
type ListProps = { slug: string; nodes: readonly TreeNode[]; of: string };

/** "3 open, 2 decided". */
function countsOf(nodes: readonly TreeNode[]): string {
  const counts = new Map<TreeNode["status"], number>();
  for (const { status } of nodes) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${statusWords[status].toLowerCase()}`).join(", ");
}

/** The parts of a decision with theirs below them. */
function Parts({ slug, nodes, of }: ListProps) {
  const parts = partsOf(nodes, of);
  if (parts.length === 0) return null;
  return (
    <ul className="grid gap-2 [&_ul]:mt-2 [&_ul]:border-line [&_ul]:border-l [&_ul]:pl-4">
      {parts.map(({ reference, title, status }) => (
        <li key={reference}>
          <span className="flex flex-wrap items-baseline gap-x-2.5">
            <span className="wrap-anywhere min-w-0">
              <TextLink href={`/${slug}/decisions/${reference}` as Route}>{title ?? ERASED}</TextLink>
            </span>
            <Badge>{statusWords[status]}</Badge>
          </span>
          <Parts slug={slug} nodes={nodes} of={reference} />
        </li>
      ))}
    </ul>
  );
}

/** What it is a part of, and what is a part of it: a picture of the tree around it, and the same as a list. */
export function Tree({ slug, here, tree: { nodes, more, cascade } }: TreeProps) {
  if (nodes.length < 2) return null;
  const above = pathTo(nodes, here);
  const parts = partsOf(nodes, here);
  const apart = above.filter(({ misaligned }) => misaligned);
  return (
    <Section title="Among other decisions">
      <div className="grid gap-4">
        {above.length > 0 && (
          <p className="wrap-anywhere">
            <span className="text-ink-soft">A part of </span>
            {above.map(({ reference, title }, place) => (
              <span key={reference}>
                {place > 0 && (
                  <span aria-hidden="true" className="text-ink-faint">
                    {" "}
                    ›{" "}
                  </span>
                )}
                <TextLink href={`/${slug}/decisions/${reference}` as Route}>{title ?? ERASED}</TextLink>
              </span>
            ))}
          </p>
        )}
        {apart.map(({ reference, title }) => (
          <p key={reference} className="wrap-anywhere rounded-md bg-warning-wash px-3.5 py-2.5">
            People still disagree about the objectives of “{title ?? ERASED}”. What is decided here rests on
            that.
          </p>
        ))}
        <TreeMap slug={slug} here={here} places={placed(nodes)} />
        {parts.length > 0 && (
          <div className="grid gap-2.5">
            <h3 className="font-medium text-sm">
              {parts.length === 1 ? "One part" : `${parts.length} parts`}
              <span className="font-normal text-ink-soft">: {countsOf(parts)}</span>
            </h3>
            {cascade && <p className="max-w-prose text-ink-soft text-sm">{cascadeSentence(cascade)}</p>}
            <Parts slug={slug} nodes={nodes} of={here} />
          </div>
        )}
        {more && <p className="text-ink-soft text-sm">There are more than are shown here.</p>}
      </div>
    </Section>
  );
}
