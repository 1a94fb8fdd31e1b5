/** Who somebody is has changed: load the next page afresh, so that no cache of the one before stays behind. */
export const enter = (path: string): void => window.location.assign(path);

export const text = (form: FormData, name: string): string => String(form.get(name) ?? "");
