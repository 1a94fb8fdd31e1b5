-- CreateEnum
CREATE TYPE "EscalationStatus" AS ENUM ('open', 'decided', 'ruled', 'returned', 'withdrawn', 'lapsed');

-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "consulted_answers" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "consulted_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "escalated_at" TIMESTAMPTZ(3),
ADD COLUMN     "escalation_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "exhausted_at" TIMESTAMPTZ(3),
ADD COLUMN     "hand_up_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "late_turns" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "meeting_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "objectives_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "quiet_rounds" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "recognised_at" TIMESTAMPTZ(3),
ADD COLUMN     "resolution" "EscalationStatus",
ADD COLUMN     "resolved_at" TIMESTAMPTZ(3),
ADD COLUMN     "rules" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ladder_rung" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "team_id" UUID,
    "place" SMALLINT NOT NULL,
    "person_id" UUID NOT NULL,
    "hours" SMALLINT NOT NULL,

    CONSTRAINT "ladder_rung_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "asked_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("workspace_id","decision_id","seq")
);

-- CreateTable
CREATE TABLE "escalation" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "raised_by" UUID NOT NULL,
    "status" "EscalationStatus" NOT NULL,
    "recognised_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "since_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("workspace_id","decision_id","seq")
);

-- CreateTable
CREATE TABLE "worn_down" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worn_down_pkey" PRIMARY KEY ("workspace_id","decision_id","person_id")
);

-- CreateIndex
CREATE INDEX "ladder_rung_workspace_id_person_id_idx" ON "ladder_rung"("workspace_id", "person_id");

-- CreateIndex
CREATE INDEX "worn_down_workspace_id_at_idx" ON "worn_down"("workspace_id", "at");

-- AddForeignKey
ALTER TABLE "ladder_rung" ADD CONSTRAINT "ladder_rung_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_rung" ADD CONSTRAINT "ladder_rung_workspace_id_team_id_fkey" FOREIGN KEY ("workspace_id", "team_id") REFERENCES "team"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_rung" ADD CONSTRAINT "ladder_rung_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "membership"("workspace_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worn_down" ADD CONSTRAINT "worn_down_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what the schema file cannot say.

ALTER TABLE "ladder_rung"
  ADD CONSTRAINT "ladder_rung_place" CHECK ("place" BETWEEN 1 AND 10),
  -- An hour to thirty days.
  ADD CONSTRAINT "ladder_rung_hours" CHECK ("hours" BETWEEN 1 AND 720);
CREATE UNIQUE INDEX "ladder_rung_one_place" ON "ladder_rung" ("workspace_id", "team_id", "place") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "ladder_rung_one_person" ON "ladder_rung" ("workspace_id", "team_id", "person_id") NULLS NOT DISTINCT;

-- What waits for somebody is found by their name.
CREATE INDEX "consultation_waiting" ON "consultation" ("workspace_id", "person_id") WHERE "answered_at" IS NULL;
CREATE INDEX "escalation_waiting" ON "escalation" ("workspace_id", "person_id") WHERE "status" = 'open';

ALTER TABLE "consultation" ADD CONSTRAINT "consultation_of_somebody_else" CHECK ("person_id" <> "asked_by");
ALTER TABLE "escalation"
  ADD CONSTRAINT "escalation_answered" CHECK (("answered_at" IS NULL) = ("status" = 'open')),
  ADD CONSTRAINT "escalation_in_order" CHECK ("recognised_at" <= "at" AND "at" <= "since_at" AND "since_at" < "due_at"),
  ADD CONSTRAINT "escalation_to_somebody_else" CHECK ("person_id" <> "raised_by");
CREATE UNIQUE INDEX "escalation_one_open" ON "escalation" ("workspace_id", "decision_id") WHERE "status" = 'open';

ALTER TABLE "facts"
  ADD CONSTRAINT "facts_voices_count" CHECK ("objectives_count" >= 0 AND "escalation_count" >= 0 AND "hand_up_count" >= 0
    AND "consulted_count" >= "consulted_answers" AND "consulted_answers" >= 0 AND "meeting_count" >= 0 AND "quiet_rounds" >= 0
    AND "late_turns" >= 0),
  ADD CONSTRAINT "facts_resolution" CHECK (("resolved_at" IS NULL) OR ("escalated_at" IS NOT NULL AND "resolution" IS NOT NULL));

-- Whoever leaves, or may only look, is on no ladder any more, whichever way that came about.
CREATE FUNCTION "ladder_rung_ends"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'removed' OR NEW.role IN ('guest', 'viewer') THEN
    DELETE FROM ladder_rung WHERE workspace_id = NEW.workspace_id AND person_id = NEW.person_id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "ladder_rung_ends" AFTER UPDATE OF "status", "role" ON "membership"
  FOR EACH ROW EXECUTE FUNCTION "ladder_rung_ends"();

GRANT SELECT, INSERT, UPDATE, DELETE ON "ladder_rung", "consultation", "escalation" TO ajar_app;
GRANT SELECT, INSERT, DELETE ON "worn_down" TO ajar_app;
