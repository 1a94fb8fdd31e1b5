import { verifyAudit } from "../decisions/audit.ts";
import { withDatabase } from "./with-database.ts";

// `npm run verify-audit`: proves that rows, facts and words follow from a history that nobody rewrote.

process.exitCode = await withDatabase(async (db) => {
  const { decisions, events, findings } = await verifyAudit(db);
  for (const { reference, workspaceId, what } of findings)
    console.log(`${reference ?? `workspace ${workspaceId}`}: ${what}.`);
  console.log(`${decisions} decisions, ${events} events, ${findings.length} findings.`);
  return findings.length === 0 ? 0 : 1;
});
