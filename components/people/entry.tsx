import type { ReactNode } from "react";

type EntryProps = { title: string; lead?: ReactNode; children: ReactNode; foot?: ReactNode };

/** The frame of every page that lets people in. */
export function Entry({ title, lead, children, foot }: EntryProps) {
  return (
    <div className="grid grid-cols-1 gap-7">
      <div className="grid grid-cols-1 gap-2">
        <h1 className="wrap-anywhere hyphens-auto font-semibold text-2xl">{title}</h1>
        {lead && <div className="wrap-anywhere text-ink-soft text-md">{lead}</div>}
      </div>
      {children}
      {foot && <p className="text-ink-soft">{foot}</p>}
    </div>
  );
}
