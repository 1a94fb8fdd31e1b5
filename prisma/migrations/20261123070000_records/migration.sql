-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('running', 'done', 'failed', 'undone');

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "sample" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "external_key" TEXT,
ADD COLUMN     "link" TEXT,
ADD COLUMN     "owner_name" TEXT,
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "dropped_on" DATE,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "import" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "total" INTEGER NOT NULL,
    "processed" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "impossible" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "import_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_workspace_id_external_key_key" ON "decision"("workspace_id", "external_key");

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what the schema file cannot say.

ALTER TABLE "decision"
  ADD CONSTRAINT "decision_owner_name_length" CHECK (char_length("owner_name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "decision_link_length" CHECK (char_length("link") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "decision_external_key_length" CHECK (char_length("external_key") BETWEEN 1 AND 200),
  ADD CONSTRAINT "decision_search_text_length" CHECK (char_length("search_text") <= 10000),
  ADD CONSTRAINT "decision_tags" CHECK (cardinality("tags") <= 10);
ALTER TABLE "facts" ADD CONSTRAINT "facts_tags" CHECK (cardinality("tags") <= 10);
ALTER TABLE "import"
  ADD CONSTRAINT "import_file_name_length" CHECK (char_length("file_name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "import_counts" CHECK ("total" >= 0 AND "processed" BETWEEN 0 AND "total" AND "added" >= 0
    AND "changed" >= 0 AND "unchanged" >= 0 AND "impossible" >= 0);

-- Words as they stand, without the rules of one language.
CREATE INDEX "decision_search" ON "decision" USING gin (to_tsvector('simple', "search_text"));

GRANT SELECT, INSERT, UPDATE, DELETE ON "import" TO ajar_app;

-- The figures by tag read the tags from the index as well.
DROP INDEX "facts_time_to_decide";
CREATE INDEX "facts_time_to_decide" ON "facts" ("workspace_id", "opened_at")
  INCLUDE ("decision_id", "door", "status", "visibility", "owner_id", "tags", "opened_on", "opened_known", "first_decided_at",
    "first_decided_on", "duration", "dropped_at", "dropped_on", "target", "share", "contested", "reopened_at", "reversed_at", "data_problem");
