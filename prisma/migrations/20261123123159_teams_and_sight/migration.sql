-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'guest';

-- DropIndex
DROP INDEX "decision_workspace_id_external_key_key";

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "decision_id" UUID;

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "team_id" UUID;

-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "team_id" UUID;

-- CreateTable
CREATE TABLE "team" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "team_membership" (
    "workspace_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_membership_pkey" PRIMARY KEY ("workspace_id","team_id","person_id")
);

-- CreateTable
CREATE TABLE "participant" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("workspace_id","decision_id","person_id")
);

-- CreateIndex
CREATE INDEX "team_membership_workspace_id_person_id_idx" ON "team_membership"("workspace_id", "person_id");

-- CreateIndex
CREATE INDEX "participant_workspace_id_person_id_decision_id_idx" ON "participant"("workspace_id", "person_id", "decision_id");

-- CreateIndex
CREATE INDEX "decision_workspace_id_external_key_idx" ON "decision"("workspace_id", "external_key");

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_workspace_id_parent_id_fkey" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "team"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_workspace_id_team_id_fkey" FOREIGN KEY ("workspace_id", "team_id") REFERENCES "team"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "membership"("workspace_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_team_id_fkey" FOREIGN KEY ("workspace_id", "team_id") REFERENCES "team"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what the schema file cannot say.

ALTER TABLE "team"
  ADD CONSTRAINT "team_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "team_not_its_own_parent" CHECK ("parent_id" <> "id");
CREATE UNIQUE INDEX "team_name_once" ON "team" ("workspace_id", lower("name"));
ALTER TABLE "decision"
  ADD CONSTRAINT "decision_for_a_team_it_has" CHECK ("visibility" <> 'team' OR "team_id" IS NOT NULL OR "voided");

-- A team is never below itself. Whoever moves one holds the lock of all teams of the workspace.
CREATE FUNCTION "team_has_no_cycle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT t.id, t.parent_id FROM team t WHERE t.workspace_id = NEW.workspace_id AND t.id = NEW.parent_id
      UNION
      SELECT t.id, t.parent_id FROM team t JOIN above a ON t.id = a.parent_id WHERE t.workspace_id = NEW.workspace_id
    ) SELECT FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'A team is never below itself.' USING ERRCODE = 'check_violation', CONSTRAINT = 'team_has_no_cycle';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "team_has_no_cycle" AFTER INSERT OR UPDATE OF "parent_id" ON "team"
  FOR EACH ROW WHEN (NEW."parent_id" IS NOT NULL) EXECUTE FUNCTION "team_has_no_cycle"();

-- Whoever leaves, or becomes a guest, is in no team any more, whichever way that came about.
CREATE FUNCTION "team_membership_ends"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'removed' OR NEW.role = 'guest' THEN
    DELETE FROM team_membership WHERE workspace_id = NEW.workspace_id AND person_id = NEW.person_id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "team_membership_ends" AFTER UPDATE OF "status", "role" ON "membership"
  FOR EACH ROW EXECUTE FUNCTION "team_membership_ends"();

-- Those who are on the decisions that are there: who opened one, and everybody who ever owned it.
INSERT INTO "participant" ("workspace_id", "decision_id", "person_id")
SELECT d.workspace_id, d.id, p.person_id FROM "decision" d CROSS JOIN LATERAL (
  SELECT e.actor_id AS person_id FROM "event" e
   WHERE e.workspace_id = d.workspace_id AND e.decision_id = d.id AND e.type = 'opened'
  UNION
  SELECT (e.data ->> CASE e.type WHEN 'opened' THEN 'owner' ELSE 'to' END)::uuid FROM "event" e
   WHERE e.workspace_id = d.workspace_id AND e.decision_id = d.id AND e.type IN ('opened', 'handedOver')
     AND NOT EXISTS (SELECT FROM "event" u WHERE u.workspace_id = e.workspace_id AND u.decision_id = e.decision_id
                      AND u.type = 'undone' AND u.data ->> 'batch' = e.batch::text)
) p WHERE NOT d.voided;

-- The list of a team, and counting and measuring without a visit to the table, whoever looks.
CREATE INDEX "decision_by_team" ON "decision" ("workspace_id", "team_id", "opened_at" DESC, "id" DESC)
  WHERE "team_id" IS NOT NULL;
DROP INDEX "decision_counts";
CREATE INDEX "decision_counts" ON "decision" ("workspace_id", "status", "door")
  INCLUDE ("id", "voided", "visibility", "team_id");
DROP INDEX "facts_time_to_decide";
CREATE INDEX "facts_time_to_decide" ON "facts" ("workspace_id", "opened_at")
  INCLUDE ("decision_id", "door", "status", "visibility", "team_id", "owner_id", "tags", "opened_on", "opened_known",
    "first_decided_at", "first_decided_on", "duration", "dropped_at", "dropped_on", "target", "share", "contested",
    "reopened_at", "reversed_at", "data_problem");

GRANT SELECT, INSERT, UPDATE, DELETE ON "team", "team_membership", "participant" TO ajar_app;
