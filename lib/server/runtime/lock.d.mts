export function processIdentity(pid: number): string | null;
export function takeLock(file: string): { release: () => void } | { heldBy: number };
