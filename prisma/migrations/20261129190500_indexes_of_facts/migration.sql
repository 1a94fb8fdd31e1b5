-- By hand: what the schema file cannot say.

-- Figures go to the rows themselves; what else stood in this index made every change of it an entry in all of them.
DROP INDEX "facts_time_to_decide";
CREATE INDEX "facts_opened" ON "facts" ("workspace_id", "opened_at");

-- What was closed in a period and opened before it, and what of a period is open, is known before any row is read.
DROP INDEX "facts_closed";
CREATE INDEX "facts_closed" ON "facts" ("workspace_id", "closed_at", "opened_at");
