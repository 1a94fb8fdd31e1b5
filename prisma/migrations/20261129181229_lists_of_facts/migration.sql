-- AlterTable: most lists are empty, and one that is nothing takes no room in its row.
ALTER TABLE "facts" ALTER COLUMN "ask_times" DROP DEFAULT,
ALTER COLUMN "quick_ask_times" DROP DEFAULT,
ALTER COLUMN "sincere_times" DROP DEFAULT,
ALTER COLUMN "up_times" DROP DEFAULT,
ALTER COLUMN "down_times" DROP DEFAULT,
ALTER COLUMN "peer_times" DROP DEFAULT,
ALTER COLUMN "asked_steps" DROP DEFAULT,
ALTER COLUMN "skipped_steps" DROP DEFAULT,
ALTER COLUMN "changing_steps" DROP DEFAULT,
ALTER COLUMN "idle_steps" DROP DEFAULT,
ALTER COLUMN "step_hours" DROP DEFAULT,
ALTER COLUMN "energy_people" DROP DEFAULT,
ALTER COLUMN "doubted_times" DROP DEFAULT,
ALTER COLUMN "committed_times" DROP DEFAULT,
ALTER COLUMN "dissent_forecasts" DROP DEFAULT;


-- By hand from here: what the schema file cannot say.

-- Limits that an absent list would pass without being looked at.
ALTER TABLE "facts"
  DROP CONSTRAINT "facts_steps",
  DROP CONSTRAINT "facts_step_hours",
  DROP CONSTRAINT "facts_doubts_and_commitments";

UPDATE "facts" SET
  "ask_times" = NULLIF("ask_times", '{}'),
  "quick_ask_times" = NULLIF("quick_ask_times", '{}'),
  "sincere_times" = NULLIF("sincere_times", '{}'),
  "up_times" = NULLIF("up_times", '{}'),
  "down_times" = NULLIF("down_times", '{}'),
  "peer_times" = NULLIF("peer_times", '{}'),
  "asked_steps" = NULLIF("asked_steps", '{}'),
  "skipped_steps" = NULLIF("skipped_steps", '{}'),
  "changing_steps" = NULLIF("changing_steps", '{}'),
  "idle_steps" = NULLIF("idle_steps", '{}'),
  "step_hours" = NULLIF("step_hours", '{}'),
  "energy_people" = NULLIF("energy_people", '{}'),
  "doubted_times" = NULLIF("doubted_times", '{}'),
  "committed_times" = NULLIF("committed_times", '{}'),
  "dissent_forecasts" = NULLIF("dissent_forecasts", '{}');

ALTER TABLE "facts"
  ADD CONSTRAINT "facts_steps" CHECK (cardinality("asked_steps") <= 8
    AND COALESCE("skipped_steps" <@ COALESCE("asked_steps", '{}'), true)
    AND COALESCE("changing_steps" <@ COALESCE("asked_steps", '{}'), true)
    AND COALESCE("idle_steps" <@ COALESCE("asked_steps", '{}'), true)
    AND NOT "changing_steps" && "idle_steps"),
  ADD CONSTRAINT "facts_step_hours" CHECK (
    cardinality(COALESCE("step_hours", '{}')) = cardinality(COALESCE("asked_steps", '{}')) AND 100000 >= ALL ("step_hours")),
  ADD CONSTRAINT "facts_doubts_and_commitments" CHECK (
    cardinality(COALESCE("doubted_times", '{}')) = cardinality(COALESCE("committed_times", '{}'))),
  ADD CONSTRAINT "facts_lists_say_something" CHECK (cardinality("ask_times") > 0 AND cardinality("quick_ask_times") > 0
    AND cardinality("sincere_times") > 0 AND cardinality("up_times") > 0 AND cardinality("down_times") > 0
    AND cardinality("peer_times") > 0 AND cardinality("asked_steps") > 0 AND cardinality("skipped_steps") > 0
    AND cardinality("changing_steps") > 0 AND cardinality("idle_steps") > 0 AND cardinality("step_hours") > 0
    AND cardinality("energy_people") > 0 AND cardinality("doubted_times") > 0 AND cardinality("committed_times") > 0
    AND cardinality("dissent_forecasts") > 0);
