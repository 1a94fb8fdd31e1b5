-- CreateTable
CREATE TABLE "shared_view" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "shared_view_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "shared_view_workspace_id_person_id_idx" ON "shared_view"("workspace_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "shared_view_workspace_id_hash_key" ON "shared_view"("workspace_id", "hash");

-- AddForeignKey
ALTER TABLE "shared_view" ADD CONSTRAINT "shared_view_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "shared_view"
  ADD CONSTRAINT "shared_view_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "shared_view_search_length" CHECK (char_length("search") <= 2000),
  ADD CONSTRAINT "shared_view_expires" CHECK ("expires_at" > "created_at" AND "expires_at" < "created_at" + interval '100 days');
-- A link is revoked, never renewed.
GRANT SELECT, INSERT, UPDATE ("revoked_at") ON "shared_view" TO ajar_app;
