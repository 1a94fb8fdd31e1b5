export const CHROMIUM_ARGUMENTS: string[];
export function chromiumOnSystem(): string | undefined;
export function findChromium(): Promise<string | null>;
