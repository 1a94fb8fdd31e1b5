import { rmSync } from "node:fs";
import { z } from "zod";
import { newId } from "../../lib/server/ids.ts";
import { createWorkspace } from "../../lib/server/people/workspaces.ts";
import { migrate } from "../../lib/server/runtime/migrate.ts";
import { withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { startEmbedded } from "../../lib/server/runtime/postgres/supervisor.ts";
import { mintScope } from "../../lib/server/scope.ts";
import { Prisma } from "../../prisma/generated/client.ts";
import { makeDirectory } from "../support/make-directory.ts";

// Page 1 of the list against page 1,000, at 100,000 decisions: a page must cost what it shows, not what lies before it.

const DECISIONS = 100_000;
const PAGE = 50;
const FAR = 1_000;
const ROUNDS = 200;
const GOAL = 1.2;

const directory = makeDirectory();
const embedded = await startEmbedded(directory, () => {});

/** Rows as the product would leave them, as far as the list reads them; every tenth shares its instant with others. */
const FILL = `INSERT INTO decision (workspace_id, id, reference, version, seq, chain_head, title, door, status, visibility,
    owner_id, opener_id, opened_at, opened_known, decided_at, recorded_at, updated_at)
  SELECT $1, gen_random_uuid(), translate(lpad(to_hex(n), 8, '0'), 'abcdef', 'ABCDEF'), 1, 1, sha256('x'), 'Decision ' || n,
    (ARRAY['two_way', 'one_way'])[1 + n % 2]::"Door", (ARRAY['open', 'decided'])[1 + n % 2]::"Status", 'workspace', $2, $2,
    '2020-01-01'::timestamptz + (n / 10) * interval '1 hour', true, CASE n % 2 WHEN 1 THEN '2100-01-01'::timestamptz END, now(), now()
  FROM generate_series(1, $3::int) n`;

try {
  await migrate(embedded.url, () => {});
  process.env.DATABASE_URL = embedded.url;
  process.env.AJAR_SECRET = "x".repeat(32);
  // One connection: it can be asked afterwards which statements it has prepared.
  process.env.AJAR_POOL_SIZE = "1";
  const db = await import("../../lib/server/db.ts");
  const { readDecisions } = await import("../../lib/server/decisions/list.ts");
  const database = db.database();
  const personId = newId();
  await database.person.create({ data: { id: personId, name: "Olga", email: "olga@example.org" } });
  const { id: workspaceId, slug } = await database.$transaction((tx) =>
    createWorkspace(tx, { name: "Harbour", timeZone: "UTC", steward: personId }),
  );
  await withClient(
    embedded.url,
    async (client) => {
      await client.query(FILL, [workspaceId, personId, DECISIONS]);
      await client.query("VACUUM ANALYZE decision");
    },
    120_000,
  );
  const scope = mintScope({
    workspaceId,
    slug,
    zone: "UTC",
    personId,
    role: "steward",
    standing: "lead",
    teams: [],
  });

  let cursor: string | undefined;
  for (let page = 1; page < FAR; page++) {
    const { next } = await readDecisions(scope, { limit: PAGE, ...(cursor && { cursor }) });
    if (next === null) throw new Error(`The list ends at page ${page}.`);
    cursor = next;
  }

  const first: number[] = [];
  const far: number[] = [];
  const measure = async (times: number[], at: string | undefined) => {
    const started = performance.now();
    await readDecisions(scope, { limit: PAGE, ...(at && { cursor: at }) });
    times.push(performance.now() - started);
  };
  // In turn, so that both see the same machine.
  for (let round = 0; round < ROUNDS; round++) {
    await measure(first, undefined);
    await measure(far, cursor);
  }
  const median = (times: number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  const ratio = median(far) / median(first);
  console.log(
    `Page 1: ${median(first).toFixed(2)} ms, page ${FAR}: ${median(far).toFixed(2)} ms (medians of ${ROUNDS}), ratio ${ratio.toFixed(2)}; ` +
      `the goal is ${GOAL}: ${ratio <= GOAL ? "met" : "missed"}.`,
  );

  const lines = z.array(z.record(z.string(), z.string()));
  const ofTheList = Prisma.sql`SELECT statement FROM pg_prepared_statements
    WHERE statement ~ '^\\s*SELECT d\\.id' ORDER BY length(statement) DESC LIMIT 1`;
  const [prepared] = lines.parse(await database.$queryRaw(ofTheList));
  const explain = `EXPLAIN (GENERIC_PLAN, COSTS OFF) ${prepared?.statement}`;
  const { rows } = await withClient(embedded.url, (client) => client.query<Record<string, string>>(explain));
  const plan = rows.map((row) => row["QUERY PLAN"]);
  console.log(
    `The query of a page after another, as it was prepared, and its plan:\n${prepared?.statement?.trim()}\n`,
  );
  console.log(plan.join("\n"));
  await database.$disconnect();
} finally {
  await embedded.stop();
  rmSync(directory, { recursive: true, force: true });
}
