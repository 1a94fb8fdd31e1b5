import type { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import type { similar } from "./resource/similar.ts";
import { inSightSql } from "./sight.ts";

/** Past decisions whose titles are like one that is being typed, and how they ended (N11). Nothing leaves the server for it. */

/** How many are told at most; more would be a list to read and not a hint. */
const SHOWN = 5;
/** How alike a title has to be, from 0 to 1. */
const ALIKE = 0.3;
/** Titles that are compared in all, and those of them that have every word that was typed. */
const COMPARED = 150;
const WHOLE = 50;
/** How many decisions the words that are looked for may stand in: words that stand everywhere find nothing. */
const FOUND_BY = 5_000;
const WORDS = 4;

interface Row extends Omit<z.infer<typeof similar>, "opened"> {
  readonly opened: Date;
}

interface Asked {
  readonly title: string;
  /** The decision that is itself looked at. */
  readonly except?: string | undefined;
}

/** One statement: the rare words of the title find candidates in sight, and the most alike of them are told. */
export async function similarDecisions(scope: Scope, { title, except = "" }: Asked) {
  const sight = inSightSql(scope);
  const stems = Prisma.sql`title_stems(d.workspace_id, d.title)`;
  const candidate = Prisma.sql`d.id, d.reference, d.title, d.status, d.door, d.opened_at`;
  const others = Prisma.sql`${sight} AND NOT d.voided AND d.reference <> ${except}`;
  const rows = await database().$queryRaw<Row[]>`
      WITH typed AS MATERIALIZED (
        SELECT title_stems(${scope.workspaceId}::uuid, ${title}) AS stems
      ), rare AS MATERIALIZED (
        SELECT coalesce(array_agg(stem), '{}') AS stems FROM (
          SELECT stem, row_number() OVER by_rarity AS place,
                 sum(frequency) OVER by_rarity * (SELECT greatest(reltuples, 0) FROM pg_class
                   WHERE oid = 'decision_stems'::regclass) AS found
            FROM typed, stem_frequencies(typed.stems) WINDOW by_rarity AS (ORDER BY frequency, stem)
        ) weighed WHERE place = 1 OR (place <= ${WORDS} AND found <= ${FOUND_BY})
      ), candidates AS (
        (SELECT ${candidate} FROM decision d
          WHERE ${others} AND ${stems} @> (SELECT stems FROM typed) AND (SELECT stems FROM typed) <> '{}' LIMIT ${WHOLE})
        UNION
        (SELECT ${candidate} FROM decision d WHERE ${others} AND ${stems} && (SELECT stems FROM rare) LIMIT ${COMPARED})
      ), compared AS MATERIALIZED (
        SELECT c.*, 0.6 * word_similarity(${title}, c.title) + 0.4 * similarity(${title}, c.title) AS score FROM candidates c
      ), alike AS MATERIALIZED (
        SELECT * FROM compared WHERE score >= ${ALIKE} ORDER BY score DESC, opened_at DESC, id LIMIT ${SHOWN}
      )
      SELECT a.reference, a.title, a.status::text, a.door::text, f.verdict::text, coalesce(f.disputed, false) AS disputed,
             f.duration, a.opened_at AS opened
        FROM alike a LEFT JOIN LATERAL (
          SELECT verdict, disputed, duration FROM facts WHERE workspace_id = ${scope.workspaceId}::uuid AND decision_id = a.id
        ) f ON true
       ORDER BY a.score DESC, a.opened_at DESC, a.id`;
  return rows.map((row) => ({ ...row, opened: row.opened.toISOString() }));
}
