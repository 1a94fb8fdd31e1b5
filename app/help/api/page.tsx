import type { Metadata } from "next";
import { EndpointEntry } from "@/components/help/endpoint-entry";
import { FieldTable } from "@/components/help/field-table";
import { loadApiReference } from "@/lib/server/reference/loaders";

export const metadata: Metadata = { title: "API reference" };

const manners = [
  "Everything is JSON over HTTP, under the same permissions as the screens, which use this same interface.",
  "Each write carries a header Idempotency-Key with a new UUID. A retry carries the same one: it is done once, and the first answer comes again.",
  "A decision has a version, which is also its ETag. An edit sends the version that was read as If-Match; if somebody was quicker, the answer holds the current copy.",
  "What is refused changes nothing and answers with a problem document that names the fields.",
  "Lists come in pages: ask again with next as the cursor until it is null.",
];

export default function ApiReferencePage() {
  const { groups, shapes, problems } = loadApiReference();
  return (
    <div className="grid grid-cols-1 gap-12">
      <header className="grid gap-4">
        <h1 className="font-semibold text-2xl">API reference</h1>
        <ul className="grid max-w-prose list-disc gap-1.5 pl-5 text-ink-soft">
          {manners.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          For machines:{" "}
          <a
            className="rounded-sm font-medium text-accent underline underline-offset-3"
            href="/api/v1/openapi.json"
          >
            the same as OpenAPI 3.1
          </a>
        </p>
      </header>
      {groups.map(({ name, endpoints }) => (
        <section key={name} aria-labelledby={name} className="grid gap-3">
          <h2 id={name} className="font-semibold text-lg">
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
        <h2 id="shapes" className="font-semibold text-lg">
          What answers are made of
        </h2>
        {shapes.map(({ name, fields }) => (
          <FieldTable key={name} title={name} fields={fields} />
        ))}
      </section>
      <section aria-labelledby="problems" className="grid gap-3">
        <h2 id="problems" className="font-semibold text-lg">
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
