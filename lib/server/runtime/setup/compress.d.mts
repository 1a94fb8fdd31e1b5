export const ENCODINGS: { readonly br: string; readonly gzip: string };
export function compress(directory: string): Promise<void>;
