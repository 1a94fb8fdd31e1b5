import { readSettings, type Settings } from "../env.ts";
import { openDatabase } from "./database.ts";
import { startHooks } from "./hooks.ts";
import { readAssets } from "./http/assets.ts";
import { InFlight } from "./http/in-flight.ts";
import { type App, createAppServer, listen } from "./http/server.ts";
import type { Embedded } from "./postgres/supervisor.ts";
import { readinessProbe } from "./readiness.ts";
import { keptSecret } from "./secret.ts";
import { stopOnSignal } from "./shutdown.ts";

const say = (line: string) => console.log(line);

/** Brings the pages up. Imported late: Next reads the environment when it is loaded. */
async function prepareApp({ port, host }: Settings, dev: boolean): Promise<App> {
  const { default: next } = await import("next");
  // Whoever brings our TypeScript in has turned maps on: Node would read those of all pages and keep them, which is more than a third
  // of the memory of a server that has just started.
  process.setSourceMapsEnabled(false);
  const app = next({ dev, hostname: host, port, ...(dev && { turbopack: true }) });
  await app.prepare();
  const handle = app.getRequestHandler();
  return dev
    ? { handle, upgrade: app.getUpgradeHandler() }
    : { handle, upgrade: null, assets: readAssets(".next/static") };
}

function announce({ host, url }: Settings, lines: string[]): void {
  say(`\nAjar is ready: ${url}`);
  if (host === "127.0.0.1")
    say("It answers to this machine only; give its public address as AJAR_URL to open it.");
  for (const line of lines) say(line);
}

/** Starts the app in this process and serves until a signal. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const given = readSettings(process.env);
  let app: App | null = null;
  let url: string | null = null;
  let directory = given.dataDir;
  let starting: Promise<unknown> = Promise.resolve();
  const held: { embedded?: Embedded } = {};

  const inFlight = new InFlight();
  const readiness = readinessProbe(
    () => url,
    () => app !== null,
    () => directory,
  );
  const server = createAppServer({ settings: given, dev, app: () => app, readiness, inFlight });
  // The port comes first: a second start by mistake ends here, before it touches any data.
  const port = await listen(server, given);
  const giveUp = stopOnSignal(server, inFlight, async () => {
    await starting;
    await held.embedded?.stop();
  });

  const settings = { ...given, port, url: given.publicUrl ?? `http://localhost:${port}` };
  const start = async () => {
    const database = await openDatabase(settings, say, (embedded) => {
      held.embedded = embedded;
    });
    // The pages' bundle reads these; see env.ts.
    process.env.PORT = String(port);
    process.env.DATABASE_URL = database.url;
    process.env.AJAR_SECRET = settings.secret ?? keptSecret(settings.dataDir);
    ({ url, directory } = database);
    const prepared = await prepareApp(settings, dev);
    const lines: string[] = [];
    for (const { run } of startHooks) {
      const line = await run();
      if (line) lines.push(line);
    }
    app = prepared;
    announce(settings, lines);
  };
  const started = start();
  starting = started.catch(() => {});
  try {
    await started;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    giveUp();
  }
}
