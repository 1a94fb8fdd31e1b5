-- The parts of a decision are found without looking at all the others, of which most are part of none.
CREATE INDEX "facts_parts" ON "facts" ("workspace_id", "parent_id") WHERE "parent_id" IS NOT NULL;
