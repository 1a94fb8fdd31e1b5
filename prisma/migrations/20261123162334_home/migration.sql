-- CreateTable
CREATE TABLE "home_mark" (
    "workspace_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "aside_until" TIMESTAMPTZ(3),

    CONSTRAINT "home_mark_pkey" PRIMARY KEY ("workspace_id","person_id","decision_id","kind","seq")
);

-- AddForeignKey
ALTER TABLE "home_mark" ADD CONSTRAINT "home_mark_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "home_mark"
  ADD CONSTRAINT "home_mark_kind" CHECK ("kind" IN ('answer', 'escalation', 'consulted', 'enough', 'tripwire', 'review', 'overdue', 'mention')),
  ADD CONSTRAINT "home_mark_seq" CHECK ("seq" >= 0);
GRANT SELECT, INSERT, UPDATE, DELETE ON "home_mark" TO ajar_app;

-- What waits for one person is found without looking at what waits for others.
CREATE INDEX "commitment_waiting" ON "commitment" ("workspace_id", "person_id") WHERE "status" = 'asked';
CREATE INDEX "facts_open_of_owner" ON "facts" ("workspace_id", "owner_id") WHERE "status" = 'open';
CREATE INDEX "facts_review_of_owner" ON "facts" ("workspace_id", "owner_id", "review_on")
  WHERE "status" IN ('decided', 'reversed', 'superseded') AND "reviewed_at" IS NULL;
CREATE INDEX "facts_tripwire_of_owner" ON "facts" ("workspace_id", "owner_id", "tripwire_on")
  WHERE "status" = 'decided' AND "tripwire_on" IS NOT NULL;
