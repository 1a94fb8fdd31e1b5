/** Runs once the database is ready and before the first request; the line it returns is printed below the address. */
export type StartHook = { name: string; run: () => Promise<string | null> };

/** What other rooms want done at each start. They are imported late: they read settings that exist only by then. */
export const startHooks: readonly StartHook[] = [
  {
    name: "first steward",
    run: async () => {
      const { firstStewardLink } = await import("../people/first-steward.ts");
      const link = await firstStewardLink();
      return link && `Nobody has an account yet. This link, good once, makes yours: ${link}`;
    },
  },
];
