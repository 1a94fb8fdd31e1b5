import Link from "next/link";
import type { ReactNode } from "react";

type HelpPageProps = {
  title: string;
  lead: string;
  sections: readonly { readonly heading: string; readonly body: readonly ReactNode[] }[];
};

/** A short page of help: a heading, a sentence that says it all, and a few paragraphs under headings that are questions. */
export function HelpPage({ title, lead, sections }: HelpPageProps) {
  return (
    <article className="grid max-w-prose gap-8">
      <header className="grid gap-3">
        <h1 className="font-semibold text-2xl">{title}</h1>
        <p className="text-ink-soft text-md">{lead}</p>
      </header>
      {sections.map(({ heading, body }) => (
        <section key={heading} className="grid gap-2">
          <h2 className="font-semibold text-md">{heading}</h2>
          {body.map((paragraph, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
            <p key={place}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p className="text-ink-soft">
        <Link
          href="/"
          prefetch={false}
          className="inline-block rounded-sm py-1 font-medium text-accent underline underline-offset-3"
        >
          Back to Ajar
        </Link>
      </p>
    </article>
  );
}
