-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "asked_steps" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "changing_steps" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "drained_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "energised_count" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "idle_steps" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "mismatch" TEXT,
ADD COLUMN     "mismatch_dismissed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "skipped_steps" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "step_hours" INTEGER[] DEFAULT ARRAY[]::INTEGER[];


-- By hand from here: what the schema file cannot say.

ALTER TABLE "facts"
  ADD CONSTRAINT "facts_mismatch" CHECK ("mismatch" IN ('heavy', 'light') AND ("mismatch" IS NOT NULL OR NOT "mismatch_dismissed")),
  ADD CONSTRAINT "facts_steps" CHECK (cardinality("asked_steps") <= 8 AND "skipped_steps" <@ "asked_steps"
    AND "changing_steps" <@ "asked_steps" AND "idle_steps" <@ "asked_steps" AND NOT "changing_steps" && "idle_steps"),
  ADD CONSTRAINT "facts_step_hours" CHECK (cardinality("step_hours") = cardinality("asked_steps") AND 100000 >= ALL ("step_hours")),
  ADD CONSTRAINT "facts_energy" CHECK ("energised_count" >= 0 AND "drained_count" >= 0);
