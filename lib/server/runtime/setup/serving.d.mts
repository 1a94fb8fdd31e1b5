export function noteServing(directory?: string): void;
export function servingNow(directory?: string): number[];
