export function contentOf(paths: string[], more?: string[]): string;
export function isStamped(file: string, value: string): boolean;
export function stamp(file: string, value: string): void;
export function removeStamp(file: string): void;
