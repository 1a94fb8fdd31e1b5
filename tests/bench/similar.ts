import { rmSync } from "node:fs";
import { newId } from "../../lib/server/ids.ts";
import { createWorkspace } from "../../lib/server/people/workspaces.ts";
import { migrate } from "../../lib/server/runtime/migrate.ts";
import { withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { startEmbedded } from "../../lib/server/runtime/postgres/supervisor.ts";
import { mintScope } from "../../lib/server/scope.ts";
import { makeDirectory } from "../support/make-directory.ts";

// Similar decisions at 100,000 in one workspace, for titles of one to eight words: common ones, rare ones, unfinished ones.

const DECISIONS = 100_000;
const WORDS = 4_000;
const ROUNDS = 400;
const GOAL_MS = 50;

const directory = makeDirectory();
const embedded = await startEmbedded(directory, () => {});

/** Words by how often people use them: the tenth is used a tenth as often as the first. */
const WORD = (seed: string) => `'w' || floor(${WORDS} ^ random_at(${seed}))::int`;
/** Every title asks something, so that some words stand nearly everywhere. */
const FILL = `
  CREATE FUNCTION pg_temp.random_at(n int) RETURNS double precision LANGUAGE sql AS
    'SELECT (hashint8extended(n, 7) & 1048575) / 1048576.0';
  INSERT INTO decision (workspace_id, id, reference, version, seq, chain_head, title, door, status, visibility, owner_id, opener_id,
      opened_at, opened_known, decided_at, recorded_at, updated_at)
  SELECT $1, gen_random_uuid(), translate(lpad(to_hex(n), 8, '0'), 'abcdef', 'ABCDEF'), 1, 1, sha256('x'),
    (ARRAY['Which', 'Should we use', 'How do we handle', 'Do we still need'])[1 + n % 4] || ' ' ||
      (SELECT string_agg(${WORD("n * 8 + place").replace("random_at", "pg_temp.random_at")}, ' ') FROM generate_series(1, 3 + n % 4) place),
    'two_way', 'decided', 'workspace', $2, $2, '2020-01-01'::timestamptz + n * interval '1 minute', true, now(), now(), now()
  FROM generate_series(1, $3::int) n`;

const FACTS = `
  INSERT INTO facts (workspace_id, decision_id, status, visibility, opened_at, opened_known, reopen_count, unmet_count, option_count,
      people_count, contested, ask_count, commitment_count)
  SELECT workspace_id, id, status, visibility, opened_at, true, 0, 0, 0, 0, false, 0, 0 FROM decision WHERE workspace_id = $1`;

const quantile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;

try {
  await migrate(embedded.url, () => {});
  process.env.DATABASE_URL = embedded.url;
  process.env.AJAR_SECRET = "x".repeat(32);
  process.env.AJAR_POOL_SIZE = "1";
  const db = await import("../../lib/server/db.ts");
  const { similarDecisions } = await import("../../lib/server/decisions/similar.ts");
  const database = db.database();
  const personId = newId();
  await database.person.create({ data: { id: personId, name: "Olga", email: "olga@example.org" } });
  const { id: workspaceId, slug } = await database.$transaction((tx) =>
    createWorkspace(tx, { name: "Harbour", timeZone: "UTC", steward: personId }),
  );
  const [fill, insert] = [FILL.slice(0, FILL.indexOf("INSERT")), FILL.slice(FILL.indexOf("INSERT"))];
  await withClient(
    embedded.url,
    async (client) => {
      await client.query(fill);
      await client.query(insert, [workspaceId, personId, DECISIONS]);
      await client.query(FACTS, [workspaceId]);
      await client.query("VACUUM ANALYZE decision, facts");
    },
    300_000,
  );
  const who = {
    workspaceId,
    slug,
    zone: "UTC",
    personId,
    role: "member",
    standing: "lead",
    teams: [],
  } as const;
  const scope = mintScope(who);
  const titles = await database.$queryRaw<{ title: string }[]>`
    SELECT title FROM decision ORDER BY hashtext(reference) LIMIT ${ROUNDS}`;

  const all: number[] = [];
  for (let words = 1; words <= 8; words++) {
    const times: number[] = [];
    let found = 0;
    for (const { title } of titles) {
      const typed = [...title.split(" "), "billing", "harbour", "crane"].slice(0, words).join(" ");
      const started = performance.now();
      found += (await similarDecisions(scope, { title: typed })).length;
      times.push(performance.now() - started);
    }
    all.push(...times);
    console.log(
      `${words} words: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, ` +
        `worst ${Math.max(...times).toFixed(1)} ms; ${(found / titles.length).toFixed(1)} found on average`,
    );
  }
  const p95 = quantile(all, 0.95);
  console.log(`All: p95 ${p95.toFixed(1)} ms; the goal is ${GOAL_MS}: ${p95 <= GOAL_MS ? "met" : "missed"}.`);

  const prepared = await database.$queryRaw<{ statement: string }[]>`
    SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%word_similarity%' ORDER BY length(statement) DESC LIMIT 1`;
  const { rows } = await withClient(embedded.url, (client) =>
    client.query<Record<string, string>>(`EXPLAIN (GENERIC_PLAN, COSTS OFF) ${prepared[0]?.statement}`),
  );
  console.log(rows.map((row) => row["QUERY PLAN"]).join("\n"));
  await database.$disconnect();
} finally {
  await embedded.stop();
  rmSync(directory, { recursive: true, force: true });
}
