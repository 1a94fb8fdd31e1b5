-- AlterTable
ALTER TABLE "reading" ADD COLUMN     "counted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "answered_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "blind_spot_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "blind_spots_checked" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "delay_cost" DOUBLE PRECISION,
ADD COLUMN     "door_closes_on" DATE,
ADD COLUMN     "evidence_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "has_customer" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "nature" TEXT NOT NULL DEFAULT 'ordinary',
ADD COLUMN     "only_surveys" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "question_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "tripwire_on" DATE,
ADD COLUMN     "way_back_cost" DOUBLE PRECISION,
ADD COLUMN     "way_back_exists" BOOLEAN,
ADD COLUMN     "way_back_hours" INTEGER;


-- By hand from here: what the schema file cannot say.

ALTER TABLE "facts"
  ADD CONSTRAINT "facts_questions" CHECK ("answered_count" BETWEEN 0 AND "question_count" AND "question_count" <= 50),
  ADD CONSTRAINT "facts_nature" CHECK ("nature" IN ('ordinary', 'invention')),
  ADD CONSTRAINT "facts_evidence" CHECK ("evidence_count" BETWEEN 0 AND 50 AND NOT ("only_surveys" AND "evidence_count" = 0)),
  ADD CONSTRAINT "facts_blind_spots" CHECK ("blind_spots_checked" BETWEEN 0 AND "blind_spot_count" AND "blind_spot_count" <= 50),
  ADD CONSTRAINT "facts_delay_cost" CHECK ("delay_cost" BETWEEN 0 AND 1000000000000),
  ADD CONSTRAINT "facts_way_back" CHECK ("way_back_cost" BETWEEN 0 AND 1000000000000 AND "way_back_hours" BETWEEN 0 AND 100000),
  ADD CONSTRAINT "facts_no_way_back" CHECK ("way_back_exists" IS TRUE
    OR ("way_back_cost" IS NULL AND "way_back_hours" IS NULL AND "door_closes_on" IS NULL));
