/** Runs once the database is ready and before the first request; the line it returns is printed below the address. */
export type StartHook = { name: string; run: () => Promise<string | null> };

const SWEEP_MS = 60 * 60 * 1000;

/** What is kept for a while (answers, sessions, counts, security events) is forgotten in time, at start and every hour. */
async function sweepPast(): Promise<null> {
  const { forgetOldAnswers } = await import("../idempotency.ts");
  const { forgetExpiredSessions } = await import("../session.ts");
  const { forgetOldGuesses } = await import("../throttle/guesses.ts");
  const { forgetOldCounts } = await import("../throttle/requests.ts");
  const { forgetOldSecurityEvents } = await import("../account/record.ts");
  const { deleteDueWorkspaces } = await import("../workspace/deletion.ts");
  const { log } = await import("../log.ts");
  const forgetting = [
    forgetOldAnswers,
    forgetExpiredSessions,
    forgetOldCounts,
    forgetOldSecurityEvents,
    forgetOldGuesses,
    deleteDueWorkspaces,
  ];
  const sweep = () =>
    Promise.all(forgetting.map((forget) => forget())).catch((error: unknown) =>
      log.warn({ err: error }, "what is past was not forgotten"),
    );
  await sweep();
  setInterval(sweep, SWEEP_MS).unref();
  return null;
}

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
  { name: "past answers and sessions", run: sweepPast },
  {
    name: "facts by newer rules",
    run: async () => {
      const { renewFacts } = await import("../decisions/renew-facts.ts");
      const { log } = await import("../log.ts");
      renewFacts().catch((error: unknown) =>
        log.warn({ err: error }, "facts of older rules are still there"),
      );
      return null;
    },
  },
  {
    name: "imports",
    run: async () => {
      const { importInProcesses } = await import("./import-process.ts");
      importInProcesses();
      const { failInterrupted } = await import("../imports/interrupted.ts");
      await failInterrupted();
      return null;
    },
  },
  {
    name: "sample workspace",
    run: async () => {
      const { env } = await import("../env.ts");
      const { makeSample } = await import("../sample/make.ts");
      const { log } = await import("../log.ts");
      // Nobody waits for it: the first start is up before it is complete.
      if (env().sample)
        makeSample().catch((error: unknown) =>
          log.warn({ err: error }, "the sample workspace is not complete"),
        );
      return null;
    },
  },
];
