import type { ComponentProps } from "react";

/** What a table stands folded in, under the drawing that it belongs to. */
export function TableFrame({ of, children, ...rest }: ComponentProps<"details"> & { of: string }) {
  return (
    <details {...rest} className="group min-w-0 text-sm">
      <summary className="w-fit rounded-sm py-1 font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent">
        Table<span className="sr-only">: {of}</span>
      </summary>
      <div className="mt-2 grid min-w-0 grid-cols-1 gap-5">{children}</div>
    </details>
  );
}
