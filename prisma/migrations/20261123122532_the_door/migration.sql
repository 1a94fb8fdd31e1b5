-- CreateEnum
CREATE TYPE "SecurityEventKind" AS ENUM ('signed_in', 'sign_in_failed', 'new_device', 'password_changed', 'reset_link_made', 'password_reset', 'two_factor_on', 'two_factor_off', 'recovery_codes_made', 'recovery_code_used', 'session_ended', 'token_made', 'token_revoked', 'profile_changed');

-- CreateEnum
CREATE TYPE "TokenReach" AS ENUM ('read', 'write', 'admin');

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "service" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "proved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "two_factor" (
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "enabled_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id","hash")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "made_by" UUID NOT NULL,
    "ends_two_factor" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "security_event" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "SecurityEventKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "address" TEXT,
    "device" TEXT,
    "actor_id" UUID,
    "about" TEXT,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "security_event_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "guess_bucket" (
    "bucket" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "open_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guess_bucket_pkey" PRIMARY KEY ("bucket")
);

-- CreateTable
CREATE TABLE "request_count" (
    "subject" TEXT NOT NULL,
    "minute" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "request_count_pkey" PRIMARY KEY ("subject","minute")
);

-- CreateTable
CREATE TABLE "api_token" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "service" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "reach" "TokenReach" NOT NULL,
    "made_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "password_reset_person_id_idx" ON "password_reset"("person_id");

-- CreateIndex
CREATE INDEX "security_event_at_idx" ON "security_event"("at");

-- CreateIndex
CREATE INDEX "guess_bucket_last_at_idx" ON "guess_bucket"("last_at");

-- CreateIndex
CREATE INDEX "request_count_minute_idx" ON "request_count"("minute");

-- CreateIndex
CREATE INDEX "api_token_workspace_id_person_id_idx" ON "api_token"("workspace_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_workspace_id_hash_key" ON "api_token"("workspace_id", "hash");

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "security_event" ADD CONSTRAINT "security_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what the schema file cannot say.

ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_last_step" CHECK ("last_step" >= 0);
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_expires" CHECK ("expires_at" > "created_at");
ALTER TABLE "security_event"
  ADD CONSTRAINT "security_event_times" CHECK ("times" > 0),
  ADD CONSTRAINT "security_event_lengths" CHECK (char_length("address") <= 100 AND char_length("device") <= 100
    AND char_length("about") <= 320);
ALTER TABLE "guess_bucket" ADD CONSTRAINT "guess_bucket_count" CHECK ("count" > 0);
ALTER TABLE "request_count" ADD CONSTRAINT "request_count_count" CHECK ("count" > 0);
ALTER TABLE "api_token"
  ADD CONSTRAINT "api_token_name_length" CHECK (char_length("name") BETWEEN 1 AND 100),
  ADD CONSTRAINT "api_token_expires" CHECK ("expires_at" > "created_at" AND "expires_at" < "created_at" + interval '400 days');

-- Counting requests must cost next to nothing; after a crash it begins anew.
ALTER TABLE "request_count" SET UNLOGGED;

GRANT SELECT, INSERT, UPDATE, DELETE ON "two_factor", "recovery_code", "password_reset", "security_event", "guess_bucket",
  "request_count", "api_token" TO ajar_app;
