-- CreateEnum
CREATE TYPE "Verb" AS ENUM ('double_down', 'protect', 'keep', 'correct', 'stop');

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "misaligned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "successor_id" UUID;

-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "by_the_book" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "corrected_at" TIMESTAMPTZ(3),
ADD COLUMN     "delay_hours" INTEGER,
ADD COLUMN     "delay_money" DOUBLE PRECISION,
ADD COLUMN     "disputed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "early_review" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "flagged_at" TIMESTAMPTZ(3),
ADD COLUMN     "flagged_decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "lesson_waits" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "no_judgement_on" DATE,
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "reversal_hours" INTEGER,
ADD COLUMN     "reversal_money" DOUBLE PRECISION,
ADD COLUMN     "successor_id" UUID,
ADD COLUMN     "tripwire_hit_at" TIMESTAMPTZ(3),
ADD COLUMN     "tripwire_set" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "verb" "Verb";

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_parent_id_fkey" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "decision"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_successor_id_fkey" FOREIGN KEY ("workspace_id", "successor_id") REFERENCES "decision"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- By hand from here: what the schema file cannot say.

ALTER TABLE "decision"
  ADD CONSTRAINT "decision_not_its_own_parent" CHECK ("parent_id" <> "id"),
  ADD CONSTRAINT "decision_not_its_own_successor" CHECK ("successor_id" <> "id");
ALTER TABLE "facts"
  ADD CONSTRAINT "facts_real_delay" CHECK ("delay_hours" BETWEEN 0 AND 100000 AND "delay_money" BETWEEN 0 AND 1000000000000),
  ADD CONSTRAINT "facts_real_reversal" CHECK ("reversal_hours" BETWEEN 0 AND 100000 AND "reversal_money" BETWEEN 0 AND 1000000000000);

-- No decision is a part of itself, and none takes its own place, over however many others. Whoever links two of them holds the one
-- above until the end, so that two who link at the same time meet: one of them looks again, and is refused.
CREATE FUNCTION "decision_leads_back"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS DISTINCT FROM OLD.parent_id AND NEW.parent_id IS NOT NULL THEN
    PERFORM FROM decision d WHERE d.workspace_id = NEW.workspace_id AND d.id = NEW.parent_id FOR SHARE;
    IF EXISTS (
      WITH RECURSIVE above AS (
        SELECT d.id, d.parent_id FROM decision d WHERE d.workspace_id = NEW.workspace_id AND d.id = NEW.parent_id
        UNION
        SELECT d.id, d.parent_id FROM decision d JOIN above a ON d.id = a.parent_id WHERE d.workspace_id = NEW.workspace_id
      ) SELECT FROM above WHERE id = NEW.id
    ) THEN
      RAISE EXCEPTION 'A decision is no part of itself.' USING ERRCODE = 'AJ001';
    END IF;
  END IF;
  IF NEW.successor_id IS DISTINCT FROM OLD.successor_id AND NEW.successor_id IS NOT NULL THEN
    PERFORM FROM decision d WHERE d.workspace_id = NEW.workspace_id AND d.id = NEW.successor_id FOR SHARE;
    IF EXISTS (
      WITH RECURSIVE later AS (
        SELECT d.id, d.successor_id FROM decision d WHERE d.workspace_id = NEW.workspace_id AND d.id = NEW.successor_id
        UNION
        SELECT d.id, d.successor_id FROM decision d JOIN later l ON d.id = l.successor_id WHERE d.workspace_id = NEW.workspace_id
      ) SELECT FROM later WHERE id = NEW.id
    ) THEN
      RAISE EXCEPTION 'A decision does not take its own place.' USING ERRCODE = 'AJ001';
    END IF;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "decision_leads_back" AFTER UPDATE OF "parent_id", "successor_id" ON "decision"
  FOR EACH ROW WHEN ((NEW."parent_id", NEW."successor_id") IS DISTINCT FROM (OLD."parent_id", OLD."successor_id"))
  EXECUTE FUNCTION "decision_leads_back"();

-- What is below a decision, and what it took the place of.
CREATE INDEX "decision_parts" ON "decision" ("workspace_id", "parent_id") WHERE "parent_id" IS NOT NULL;
CREATE INDEX "decision_replaced" ON "decision" ("workspace_id", "successor_id") WHERE "successor_id" IS NOT NULL;
