/** What every box that takes text or a choice has in common. Phones zoom into text under 16 px, hence the larger size there. */
export const controlStyles = [
  "h-10 w-full min-w-0 text-ellipsis rounded-md border border-line-strong bg-surface px-3 text-base text-ink shadow-card",
  "placeholder:text-ink-faint hover:border-ink-soft data-invalid:border-danger",
  "pointer-coarse:h-11 pointer-coarse:text-md",
].join(" ");

/** The same for several lines: grows with what is typed, as far as the screen allows. */
export const areaStyles = [
  "field-sizing-content max-h-[50dvh] w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 py-2 text-base",
  "text-ink shadow-card placeholder:text-ink-faint hover:border-ink-soft data-invalid:border-danger pointer-coarse:text-md",
].join(" ");
