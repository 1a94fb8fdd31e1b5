-- The figures by the day of closing, and those about commitments, which few decisions have, find their rows at once.
CREATE INDEX "facts_closed" ON "facts" ("workspace_id", "closed_at");
CREATE INDEX "facts_commitments" ON "facts" ("workspace_id", "opened_at") WHERE "ask_count" > 0 OR "commitment_count" > 0;
