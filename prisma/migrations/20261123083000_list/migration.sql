-- Tags are kept as typed and compared without regard to case.
CREATE FUNCTION "lower_all"(text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
  RETURN ARRAY(SELECT lower(tag) FROM unnest($1) AS tag);
CREATE INDEX "decision_tags" ON "decision" USING gin ("lower_all"("tags"));

-- By the time decided; what is undecided stands at the end.
CREATE INDEX "decision_by_decided" ON "decision"
  ("workspace_id", (coalesce("decided_at", '-infinity'::timestamptz)) DESC, "id" DESC);
CREATE INDEX "decision_by_owner_name" ON "decision" ("workspace_id", lower("owner_name"), "opened_at" DESC, "id" DESC)
  WHERE "owner_name" IS NOT NULL;
CREATE INDEX "decision_problems" ON "decision" ("workspace_id", "opened_at" DESC, "id" DESC) WHERE "data_problem" IS NOT NULL;

-- Counting reads this and not the table.
CREATE INDEX "decision_counts" ON "decision" ("workspace_id", "status", "door") INCLUDE ("id", "voided", "visibility");

-- The few for which the list asks the facts.
CREATE INDEX "facts_contested" ON "facts" ("workspace_id", "decision_id") WHERE "contested";
CREATE INDEX "facts_reopened" ON "facts" ("workspace_id", "decision_id") WHERE "status" = 'open' AND "first_decided_at" IS NOT NULL;
