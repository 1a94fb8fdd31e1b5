-- CreateEnum
CREATE TYPE "ViewPage" AS ENUM ('decisions', 'velocity');

-- CreateTable
CREATE TABLE "saved_view" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "place" SMALLINT NOT NULL,
    "page" "ViewPage" NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_workspace_id_person_id_place_key" ON "saved_view"("workspace_id", "person_id", "place");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "saved_view"
  ADD CONSTRAINT "saved_view_name_length" CHECK (char_length("name") BETWEEN 1 AND 100),
  ADD CONSTRAINT "saved_view_search_length" CHECK (char_length("search") <= 2000),
  -- With the key on it: nobody keeps more than fifty.
  ADD CONSTRAINT "saved_view_place" CHECK ("place" BETWEEN 1 AND 50);
CREATE INDEX "saved_view_shared" ON "saved_view" ("workspace_id") WHERE "shared";
-- What is kept stays what it is: another view is another row.
GRANT SELECT, INSERT, UPDATE ("name", "shared"), DELETE ON "saved_view" TO ajar_app;
