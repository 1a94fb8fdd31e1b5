/** Words that were erased leave a decision without a title. */
export const untitled = (title: string | null): string => title ?? "Erased title";
