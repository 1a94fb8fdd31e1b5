type KeepImpossibleProps = { checked: boolean; onChange: (checked: boolean) => void };

/** Whether records whose times contradict each other come in as well. */
export function KeepImpossible({ checked, onChange }: KeepImpossibleProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line px-3 py-2.5 hover:bg-sunken has-checked:border-accent has-checked:bg-accent-wash">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="mt-0.75 size-4 shrink-0 accent-accent"
      />
      <span className="grid">
        <span className="font-medium">Keep records with impossible times</span>
        <span className="text-ink-soft text-sm">
          They come in marked with what is wrong, and are left out of every duration.
        </span>
      </span>
    </label>
  );
}
