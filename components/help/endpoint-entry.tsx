import { type ComponentProps, Fragment } from "react";
import { FieldTable } from "./field-table.tsx";

type Fields = ComponentProps<typeof FieldTable>;

export interface EndpointEntryProps {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly access: string;
  readonly inputs: readonly Fields[];
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly body: string | null;
  }[];
}

/** One address, folded until somebody wants to know more. Works without script. */
export function EndpointEntry({ id, method, path, summary, access, inputs, answers }: EndpointEntryProps) {
  return (
    <details id={id} className="group scroll-mt-6 rounded-lg border border-line bg-surface open:shadow-card">
      <summary className="grid cursor-pointer gap-x-3 gap-y-0.5 rounded-lg px-4 py-3 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
        <span className="font-mono font-semibold text-accent text-sm leading-6">{method}</span>
        <span className="min-w-0">
          <span className="block font-medium">{summary}</span>
          <code className="wrap-anywhere font-mono text-ink-soft text-sm">
            {path.split("/").map((step, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a path have no name but their place
              <Fragment key={place}>
                {place > 0 && (
                  <>
                    /<wbr />
                  </>
                )}
                {step}
              </Fragment>
            ))}
          </code>
        </span>
      </summary>
      <div className="grid gap-5 border-line border-t px-4 py-4">
        <p className="text-ink-soft">Who: {access}.</p>
        {inputs.map((input) => (
          <FieldTable key={input.title} {...input} />
        ))}
        <div className="grid gap-1.5">
          <h3 className="font-medium text-ink-soft text-sm">Answers</h3>
          <ul className="grid gap-1">
            {answers.map(({ status, description, body }) => (
              <li key={status} className="flex flex-wrap gap-x-3">
                <code className="w-16 font-mono text-sm leading-6">{status}</code>
                <span>{description}</span>
                {body && (
                  <code className="wrap-anywhere font-mono text-ink-soft text-sm leading-6">{body}</code>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  );
}
