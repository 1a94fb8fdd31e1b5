import { connect } from "../db.ts";
import { verifyAudit } from "../decisions/audit.ts";
import { readSettings } from "../env.ts";
import { openDatabase } from "./database.ts";
import { socketUrl } from "./postgres/connect.ts";
import { runningServer } from "./postgres/pid-file.ts";
import { choosePlace } from "./postgres/place.ts";
import type { Embedded } from "./postgres/supervisor.ts";

// `npm run verify-audit`: proves that rows, facts and words follow from a history that nobody rewrote. It looks through the
// running app's database if there is one, and else starts the database for as long as it needs it.

const say = (line: string) => console.log(line);
const POOL_SIZE = 2;

async function withDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  if (!settings.databaseUrl) {
    const place = await choosePlace(settings.dataDir, say);
    if (runningServer(place.data)?.ready) return run(socketUrl(place.socket));
  }
  const held: { embedded?: Embedded } = {};
  const { url } = await openDatabase(settings, say, (embedded) => {
    held.embedded = embedded;
  });
  try {
    return await run(url);
  } finally {
    await held.embedded?.stop();
  }
}

process.exitCode = await withDatabase(async (url) => {
  const db = connect(url, POOL_SIZE);
  try {
    const { decisions, events, findings } = await verifyAudit(db);
    for (const { reference, workspaceId, what } of findings)
      say(`${reference ?? `workspace ${workspaceId}`}: ${what}.`);
    say(`${decisions} decisions, ${events} events, ${findings.length} findings.`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await db.$disconnect();
  }
});
