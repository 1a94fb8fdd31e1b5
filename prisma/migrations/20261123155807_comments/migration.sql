-- CreateTable
CREATE TABLE "mention" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("workspace_id","decision_id","seq","person_id")
);

-- CreateIndex
CREATE INDEX "mention_workspace_id_person_id_at_idx" ON "mention"("workspace_id", "person_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "mention" TO ajar_app;
