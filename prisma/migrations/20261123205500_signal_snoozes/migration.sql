-- CreateTable
CREATE TABLE "signal_snooze" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "signal" TEXT NOT NULL,
    "team_id" UUID,
    "person_id" UUID NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "signal_snooze_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "signal_snooze_workspace_id_until_idx" ON "signal_snooze"("workspace_id", "until");

-- AddForeignKey
ALTER TABLE "signal_snooze" ADD CONSTRAINT "signal_snooze_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "signal_snooze"
  ADD CONSTRAINT "signal_snooze_signal" CHECK ("signal" IN ('misaligned', 'exhausted', 'waiting', 'tripwire', 'review', 'light', 'heavy', 'careful', 'drift_two_way', 'drift_one_way', 'drift_past_enough', 'drift_people')),
  ADD CONSTRAINT "signal_snooze_reason_length" CHECK (char_length("reason") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "signal_snooze_until" CHECK ("until" > "created_at" AND "until" < "created_at" + interval '100 days');
-- It ends by itself or is ended, and never prolonged; the reason goes with whoever wrote it.
GRANT SELECT, INSERT, UPDATE ("ended_at", "reason") ON "signal_snooze" TO ajar_app;
