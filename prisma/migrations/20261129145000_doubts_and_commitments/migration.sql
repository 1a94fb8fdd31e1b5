-- AlterTable: the constraint on the seconds goes with them. The facts are computed anew at the next start.
ALTER TABLE "facts" DROP COLUMN "commitment_seconds",
ADD COLUMN     "committed_times" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[],
ADD COLUMN     "doubted_times" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];

-- Each commitment has the doubt that came before it.
ALTER TABLE "facts" ADD CONSTRAINT "facts_doubts_and_commitments"
  CHECK (cardinality("doubted_times") = cardinality("committed_times"));
