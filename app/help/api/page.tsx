import type { Metadata } from "next";
import type { ReactNode } from "react";
import { EndpointEntry } from "@/components/help/endpoint-entry";
import { FieldTable } from "@/components/help/field-table";
import { loadApiReference } from "@/lib/server/reference/loaders";

export const metadata: Metadata = { title: "API reference" };

const LINK = "rounded-sm font-medium text-accent underline underline-offset-3";

const Code = ({ children }: { children: string }) => (
  <code className="rounded-sm bg-sunken px-1 py-0.5 font-mono text-ink text-sm">{children}</code>
);

const manners: readonly { of: string; says: ReactNode }[] = [
  {
    of: "rights",
    says: "Everything is JSON over HTTP, under the same permissions as the screens, which use this same interface.",
  },
  {
    of: "tokens",
    says: (
      <>
        A program sends a token, which people make for themselves under Settings → Tokens, as{" "}
        <Code>Authorization: Bearer …</Code>.
      </>
    ),
  },
  {
    of: "writes",
    says: (
      <>
        Each write carries a header <Code>Idempotency-Key</Code> with a new UUID. A retry carries the same
        one: it is done once, and the first answer comes again.
      </>
    ),
  },
  {
    of: "versions",
    says: (
      <>
        A decision has a version, which is also its <Code>ETag</Code>. An edit sends the version that was read
        as <Code>If-Match</Code>; if somebody was quicker, the answer holds the current copy.
      </>
    ),
  },
  {
    of: "refusals",
    says: "What is refused changes nothing and answers with a problem document that names the fields.",
  },
  {
    of: "pages",
    says: (
      <>
        Lists come in pages: ask again with <Code>next</Code> as the <Code>cursor</Code> until it is null.
      </>
    ),
  },
];

export default function ApiReferencePage() {
  const { calls, groups, shapes, problems } = loadApiReference();
  const parts = [
    ...groups.map(({ id, name }) => ({ id, name })),
    { id: "shapes", name: "What answers are made of" },
    { id: "problems", name: "Ways to be refused" },
  ];
  return (
    <div className="grid grid-cols-1 gap-12">
      <header className="grid grid-cols-1 gap-6">
        <h1 className="font-semibold text-2xl">API reference</h1>
        <ul className="grid max-w-prose list-disc gap-1.5 pl-5 text-ink-soft">
          {manners.map(({ of, says }) => (
            <li key={of}>{says}</li>
          ))}
        </ul>
        <div className="grid grid-cols-1 gap-4">
          <p className="max-w-prose text-ink-soft">
            From a terminal, with the address of this server in <Code>$AJAR</Code>, your token in{" "}
            <Code>$TOKEN</Code>, and for <Code>WORKSPACE</Code> the word that your pages have in their
            address:
          </p>
          {calls.map(({ does, text }) => (
            <figure key={does} className="grid min-w-0 grid-cols-1 content-start gap-1.5">
              <figcaption className="font-medium text-sm">{does}</figcaption>
              <pre className="wrap-anywhere whitespace-pre-wrap rounded-md border border-line bg-surface p-3 font-mono text-sm">
                {text}
              </pre>
            </figure>
          ))}
        </div>
        <nav aria-label="On this page">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {parts.map(({ id, name }) => (
              <li key={id}>
                <a className={LINK} href={`#${id}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          For machines:{" "}
          <a className={LINK} href="/api/v1/openapi.json">
            the same as OpenAPI 3.1
          </a>
        </p>
      </header>
      {groups.map(({ id, name, endpoints }) => (
        <section key={id} aria-labelledby={id} className="grid gap-3">
          <h2 id={id} className="scroll-mt-6 font-semibold text-lg">
            {name}
          </h2>
          <div className="grid gap-2">
            {endpoints.map((endpoint) => (
              <EndpointEntry key={endpoint.id} {...endpoint} />
            ))}
          </div>
        </section>
      ))}
      <section aria-labelledby="shapes" className="grid gap-5">
        <h2 id="shapes" className="scroll-mt-6 font-semibold text-lg">
          What answers are made of
        </h2>
        {shapes.map(({ name, fields }) => (
          <FieldTable key={name} title={name} fields={fields} />
        ))}
      </section>
      <section aria-labelledby="problems" className="grid gap-3">
        <h2 id="problems" className="scroll-mt-6 font-semibold text-lg">
          Ways to be refused
        </h2>
        <dl className="divide-y divide-line rounded-md border border-line bg-surface">
          {problems.map(({ code, status, title }) => (
            <div key={code} className="grid gap-x-4 px-3 py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
              <dt className="font-mono text-sm leading-6">
                {status} {code}
              </dt>
              <dd className="text-ink-soft">{title}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
