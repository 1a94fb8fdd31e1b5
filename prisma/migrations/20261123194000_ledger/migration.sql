-- The ledger is read in the order of its clocks, a page at a time, without looking at all that ever was.
CREATE INDEX "commitment_open" ON "commitment" ("workspace_id", coalesce("due_at", 'infinity'::timestamptz), "decision_id", "seq")
  WHERE "status" IN ('asked', 'offered');
CREATE INDEX "commitment_past" ON "commitment" ("workspace_id", coalesce("answered_at", "at") DESC, "decision_id" DESC, "seq" DESC)
  WHERE "status" NOT IN ('asked', 'offered');
