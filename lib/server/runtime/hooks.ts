/** Runs once the database is ready and before the first request; the line it returns is printed below the address. */
export type StartHook = { name: string; run: () => Promise<string | null> };

/** What other rooms want done at each start. They are imported late: they read settings that exist only by then. */
export const startHooks: readonly StartHook[] = [];
