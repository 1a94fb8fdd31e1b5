-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Door" AS ENUM ('two_way', 'one_way');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('open', 'decided', 'dropped', 'reversed', 'superseded');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('agree', 'disagree', 'hold', 'step_back');

-- CreateEnum
CREATE TYPE "About" AS ENUM ('facts', 'bet', 'objectives');

-- CreateEnum
CREATE TYPE "CommitmentStatus" AS ENUM ('asked', 'offered', 'committed', 'declined', 'stepped_back', 'expired');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('up', 'down', 'peer');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('good', 'mixed', 'bad');

-- CreateEnum
CREATE TYPE "Pace" AS ENUM ('too_slow', 'right', 'too_fast');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('workspace', 'team', 'people');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('steward', 'admin', 'member', 'viewer');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('executive', 'lead', 'contributor');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('active', 'suspended', 'removed');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_token" (
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setup_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "workspace_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "standing" "Standing" NOT NULL,
    "status" "MembershipStatus" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("workspace_id","person_id")
);

-- CreateTable
CREATE TABLE "door_policy" (
    "workspace_id" UUID NOT NULL,
    "door" "Door" NOT NULL,
    "target_seconds" INTEGER NOT NULL,
    "enough" SMALLINT NOT NULL,
    "cap" SMALLINT NOT NULL,
    "asks" TEXT[],

    CONSTRAINT "door_policy_pkey" PRIMARY KEY ("workspace_id","door")
);

-- CreateTable
CREATE TABLE "invitation" (
    "workspace_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "email" TEXT,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("workspace_id","token_hash")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "workspace_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" SMALLINT NOT NULL,
    "headers" JSONB NOT NULL,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("workspace_id","person_id","key")
);

-- CreateTable
CREATE TABLE "decision" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "chain_head" BYTEA NOT NULL,
    "voided" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT,
    "door" "Door",
    "status" "Status" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "owner_id" UUID,
    "opener_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_on" DATE,
    "opened_known" BOOLEAN NOT NULL,
    "noticed_at" TIMESTAMPTZ(3),
    "noticed_on" DATE,
    "due_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "decided_at" TIMESTAMPTZ(3),
    "decided_on" DATE,
    "share" SMALLINT,
    "review_on" DATE,
    "data_problem" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "event" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "batch" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,
    "hash" BYTEA NOT NULL,
    "request_id" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("workspace_id","decision_id","seq")
);

-- CreateTable
CREATE TABLE "free_text" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT,
    "salt" BYTEA,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "free_text_pkey" PRIMARY KEY ("workspace_id","decision_id","id")
);

-- CreateTable
CREATE TABLE "reading" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "share" SMALLINT NOT NULL,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("workspace_id","decision_id","seq")
);

-- CreateTable
CREATE TABLE "position" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "stance" "Stance" NOT NULL,
    "about" "About",
    "reasoned" BOOLEAN NOT NULL,
    "option" INTEGER,
    "late" BOOLEAN NOT NULL,

    CONSTRAINT "position_pkey" PRIMARY KEY ("workspace_id","decision_id","seq")
);

-- CreateTable
CREATE TABLE "forecast" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "probability" SMALLINT NOT NULL,
    "option" INTEGER,
    "late" BOOLEAN NOT NULL,

    CONSTRAINT "forecast_pkey" PRIMARY KEY ("workspace_id","decision_id","seq")
);

-- CreateTable
CREATE TABLE "commitment" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "asked_by" UUID,
    "status" "CommitmentStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "direction" "Direction",
    "sincere" BOOLEAN,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("workspace_id","decision_id","seq")
);

-- CreateTable
CREATE TABLE "review" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "would_change" BOOLEAN,
    "pace" "Pace",

    CONSTRAINT "review_pkey" PRIMARY KEY ("workspace_id","decision_id","seq")
);

-- CreateTable
CREATE TABLE "facts" (
    "workspace_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "door" "Door",
    "status" "Status" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "owner_id" UUID,
    "noticed_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_on" DATE,
    "opened_known" BOOLEAN NOT NULL,
    "first_decided_at" TIMESTAMPTZ(3),
    "first_decided_on" DATE,
    "duration" DOUBLE PRECISION,
    "target" INTEGER,
    "enough" SMALLINT,
    "enough_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),
    "reopened_at" TIMESTAMPTZ(3),
    "reopen_count" SMALLINT NOT NULL,
    "reversed_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),
    "share" SMALLINT,
    "unmet_count" SMALLINT NOT NULL,
    "option_count" SMALLINT NOT NULL,
    "people_count" SMALLINT NOT NULL,
    "contested" BOOLEAN NOT NULL,
    "first_dissent_at" TIMESTAMPTZ(3),
    "first_asked_at" TIMESTAMPTZ(3),
    "first_committed_at" TIMESTAMPTZ(3),
    "ask_count" SMALLINT NOT NULL,
    "commitment_count" SMALLINT NOT NULL,
    "sincere_count" SMALLINT NOT NULL,
    "up_count" SMALLINT NOT NULL,
    "down_count" SMALLINT NOT NULL,
    "peer_count" SMALLINT NOT NULL,
    "review_on" DATE,
    "reviewed_at" TIMESTAMPTZ(3),
    "verdict" "Verdict",
    "would_change" BOOLEAN,
    "pace" "Pace",
    "data_problem" TEXT,

    CONSTRAINT "facts_pkey" PRIMARY KEY ("workspace_id","decision_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "idempotency_workspace_id_created_at_idx" ON "idempotency"("workspace_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "decision_workspace_id_reference_key" ON "decision"("workspace_id", "reference");

-- CreateIndex
CREATE INDEX "position_workspace_id_person_id_idx" ON "position"("workspace_id", "person_id");

-- CreateIndex
CREATE INDEX "commitment_workspace_id_person_id_status_idx" ON "commitment"("workspace_id", "person_id", "status");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_policy" ADD CONSTRAINT "door_policy_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "free_text" ADD CONSTRAINT "free_text_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecast" ADD CONSTRAINT "forecast_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_workspace_id_decision_id_fkey" FOREIGN KEY ("workspace_id", "decision_id") REFERENCES "decision"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what the schema file cannot say.

-- The limits of the domain, a second time: whatever reaches the database by another way is refused as well.
ALTER TABLE "person"
  ADD CONSTRAINT "person_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "person_email_form" CHECK ("email" = lower("email") AND char_length("email") BETWEEN 3 AND 320);
ALTER TABLE "workspace"
  ADD CONSTRAINT "workspace_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "workspace_slug_form" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$');
ALTER TABLE "door_policy"
  ADD CONSTRAINT "door_policy_target" CHECK ("target_seconds" > 0),
  ADD CONSTRAINT "door_policy_enough" CHECK ("enough" BETWEEN 0 AND 100),
  ADD CONSTRAINT "door_policy_cap" CHECK ("cap" > 0);
ALTER TABLE "decision"
  ADD CONSTRAINT "decision_reference_form" CHECK ("reference" ~ '^[0-9A-HJKMNP-TV-Z]{5,8}$'),
  ADD CONSTRAINT "decision_version" CHECK ("version" > 0 AND "seq" > 0),
  ADD CONSTRAINT "decision_chain_head" CHECK (octet_length("chain_head") = 32),
  ADD CONSTRAINT "decision_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "decision_share" CHECK ("share" BETWEEN 0 AND 100),
  ADD CONSTRAINT "decision_times_in_order" CHECK (("noticed_at" IS NULL OR "noticed_at" <= "opened_at")
    AND ("decided_at" IS NULL OR "decided_at" >= "opened_at") OR "data_problem" IS NOT NULL),
  ADD CONSTRAINT "decision_years" CHECK ("opened_at" >= '1969-12-31' AND "opened_at" < '2101-01-02'
    AND "noticed_at" >= '1969-12-31' AND "decided_at" < '2101-01-02' AND "due_at" < '2101-01-02'
    AND "review_on" < '2101-01-02'),
  ADD CONSTRAINT "decision_decided_when_it_says_so" CHECK ("decided_at" IS NOT NULL OR "status" IN ('open', 'dropped'));
ALTER TABLE "event"
  ADD CONSTRAINT "event_seq" CHECK ("seq" > 0),
  ADD CONSTRAINT "event_hash" CHECK (octet_length("hash") = 32),
  ADD CONSTRAINT "event_not_from_the_future" CHECK ("occurred_at" <= "recorded_at"),
  ADD CONSTRAINT "event_data_size" CHECK (pg_column_size("data") < 20000);
ALTER TABLE "free_text"
  ADD CONSTRAINT "free_text_length" CHECK (char_length("body") BETWEEN 1 AND 50000),
  ADD CONSTRAINT "free_text_erased_whole" CHECK (("body" IS NULL) = ("erased_at" IS NOT NULL) AND ("salt" IS NULL) = ("erased_at" IS NOT NULL));
ALTER TABLE "reading" ADD CONSTRAINT "reading_share" CHECK ("share" BETWEEN 0 AND 100);
ALTER TABLE "position"
  ADD CONSTRAINT "position_doubt_has_a_reason" CHECK ("reasoned" OR "stance" NOT IN ('disagree', 'hold')),
  ADD CONSTRAINT "position_about_goes_with_doubt" CHECK ("about" IS NULL OR "stance" IN ('disagree', 'hold'));
ALTER TABLE "forecast" ADD CONSTRAINT "forecast_probability" CHECK ("probability" BETWEEN 0 AND 100);
ALTER TABLE "commitment"
  ADD CONSTRAINT "commitment_answered" CHECK (("answered_at" IS NULL) = ("status" IN ('asked', 'offered'))),
  ADD CONSTRAINT "commitment_committed" CHECK (("status" = 'committed') = ("direction" IS NOT NULL AND "sincere" IS NOT NULL));
ALTER TABLE "facts" ADD CONSTRAINT "facts_share" CHECK ("share" BETWEEN 0 AND 100);

-- At most one open question for a commitment per person and decision.
CREATE UNIQUE INDEX "commitment_one_open" ON "commitment" ("workspace_id", "decision_id", "person_id")
  WHERE "status" IN ('asked', 'offered');

-- The list, newest first; the page after a cursor costs what the first page costs.
CREATE INDEX "decision_by_opening" ON "decision" ("workspace_id", "opened_at" DESC, "id" DESC);
CREATE INDEX "decision_by_status" ON "decision" ("workspace_id", "status", "opened_at" DESC, "id" DESC);
CREATE INDEX "decision_by_owner" ON "decision" ("workspace_id", "owner_id", "opened_at" DESC, "id" DESC);

-- All that the survival figures read, in one index: no visit to the table.
CREATE INDEX "facts_time_to_decide" ON "facts" ("workspace_id", "opened_at")
  INCLUDE ("decision_id", "door", "status", "visibility", "opened_on", "opened_known", "first_decided_at", "duration",
    "dropped_at", "target", "share", "contested", "reopened_at", "reversed_at", "data_problem");

-- Nobody rewrites the history: not the application, and not its owner by accident.
CREATE FUNCTION "event_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The history is append-only.' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "event_append_only_rows" BEFORE UPDATE OR DELETE ON "event"
  FOR EACH ROW EXECUTE FUNCTION "event_is_append_only"();
CREATE TRIGGER "event_append_only_table" BEFORE TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION "event_is_append_only"();

-- The role that the application takes. It belongs to the cluster, so another database may have made it, even right now.
DO $$
BEGIN
  -- Looked for first: an owner who may not make roles is content with one that an administrator made.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ajar_app') THEN
    CREATE ROLE ajar_app NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;
DO $$
BEGIN
  EXECUTE format('GRANT ajar_app TO %I', current_user);
EXCEPTION
  WHEN OTHERS THEN
    IF NOT pg_has_role(current_user, 'ajar_app', 'MEMBER') THEN RAISE; END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO ajar_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "person", "session", "account", "verification", "setup_token", "workspace",
  "membership", "door_policy", "invitation", "idempotency", "decision", "free_text", "reading", "position", "forecast",
  "commitment", "review", "facts" TO ajar_app;
GRANT SELECT, INSERT ON "event" TO ajar_app;
