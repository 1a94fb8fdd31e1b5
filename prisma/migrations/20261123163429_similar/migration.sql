-- Decisions whose titles are alike, while somebody types one. Trigrams say how alike two titles are; this index finds those that are
-- worth comparing.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- How the words of a title begin, as numbers that are of one workspace alone: five letters are enough to meet "queue" and "queues".
CREATE FUNCTION "title_stems"("workspace" uuid, "title" text) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(
    SELECT DISTINCT hashtextextended(left(word, 5), hashtextextended("workspace"::text, 0))
      FROM regexp_split_to_table(lower("title"), '[^[:alnum:]]+') AS word WHERE char_length(word) > 1);
CREATE INDEX "decision_stems" ON "decision" USING gin ("title_stems"("workspace_id", "title"))
  WITH (gin_pending_list_limit = 256) WHERE NOT "voided";

-- How common stems are, as far as the statistics of that index know; its owner alone may read those.
CREATE FUNCTION "stem_frequencies"("stems" bigint[]) RETURNS TABLE ("stem" bigint, "frequency" real)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT asked.stem, coalesce(max(known.frequency), 0)
    FROM unnest(stems) AS asked(stem)
    LEFT JOIN (
      SELECT common.stem, common.frequency FROM pg_stats s,
             unnest(s.most_common_elems::text::bigint[], s.most_common_elem_freqs) AS common(stem, frequency)
       WHERE s.tablename = 'decision_stems' AND common.stem IS NOT NULL
    ) known ON known.stem = asked.stem
   GROUP BY asked.stem
$$;
REVOKE EXECUTE ON FUNCTION "stem_frequencies"(bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "stem_frequencies"(bigint[]) TO ajar_app;
