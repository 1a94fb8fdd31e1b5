import { type ReactNode, useId } from "react";

/** A label over a control of a plain form, which takes the id that it is given. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="justify-self-start font-medium text-sm">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
