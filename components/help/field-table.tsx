interface Line {
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly type: string;
  readonly required: boolean;
  readonly note: string;
}

const indents = ["", "pl-4", "pl-8", "pl-12"];

/** Names and what belongs in them; nested fields stand below their parent. */
export function FieldTable({ title, fields }: { title: string; fields: readonly Line[] }) {
  return (
    <div className="grid gap-1.5">
      <h3 className="font-medium text-ink-soft text-sm">{title}</h3>
      <ul className="divide-y divide-line overflow-hidden rounded-md border border-line">
        {fields.map(({ name, path, depth, type, required, note }) => (
          <li
            key={path}
            className="grid gap-x-4 gap-y-0.5 bg-surface px-3 py-2 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"
          >
            <span className={`wrap-anywhere ${indents[Math.min(depth, indents.length - 1)]}`}>
              <code className="font-mono text-sm">{name}</code>
              {required && <span className="ml-1.5 text-ink-faint text-xs">needed</span>}
            </span>
            <span className="min-w-0">
              <span className="wrap-anywhere font-mono text-ink-soft text-sm">{type}</span>
              {note && <span className="block text-ink-faint text-sm">{note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
