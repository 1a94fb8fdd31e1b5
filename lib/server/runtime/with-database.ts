import { connect, type Database } from "../db.ts";
import { readSettings } from "../env.ts";
import { openDatabase } from "./database.ts";
import { socketUrl } from "./postgres/connect.ts";
import { runningServer } from "./postgres/pid-file.ts";
import { choosePlace } from "./postgres/place.ts";
import type { Embedded } from "./postgres/supervisor.ts";

const say = (line: string) => console.log(line);
const POOL_SIZE = 2;

async function withUrl<T>(run: (url: string) => Promise<T>): Promise<T> {
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

/** For commands: the running app's database if there is one; else the database is started for as long as it is needed. */
export function withDatabase<T>(run: (db: Database) => Promise<T>): Promise<T> {
  return withUrl(async (url) => {
    const db = connect(url, POOL_SIZE);
    try {
      return await run(db);
    } finally {
      await db.$disconnect();
    }
  });
}
