-- AlterTable
ALTER TABLE "event" ADD COLUMN     "transaction" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint;

-- CreateIndex
CREATE INDEX "event_workspace_id_transaction_idx" ON "event"("workspace_id", "transaction");
