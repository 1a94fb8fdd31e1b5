-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "currency" TEXT NOT NULL DEFAULT 'EUR',
ADD COLUMN     "delete_after" TIMESTAMPTZ(3),
ADD COLUMN     "event_head" BYTEA,
ADD COLUMN     "event_seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "made_by" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "work_days" SMALLINT[] DEFAULT ARRAY[1, 2, 3, 4, 5]::SMALLINT[],
ADD COLUMN     "work_from" SMALLINT NOT NULL DEFAULT 540,
ADD COLUMN     "work_to" SMALLINT NOT NULL DEFAULT 1020;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "door_policy" ADD COLUMN     "ask_notes" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "revoked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "workspace_event" (
    "workspace_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "person_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,
    "hash" BYTEA NOT NULL,
    "request_id" TEXT,

    CONSTRAINT "workspace_event_pkey" PRIMARY KEY ("workspace_id","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_made_by_key" ON "workspace"("made_by");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_workspace_id_id_key" ON "invitation"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "workspace_event" ADD CONSTRAINT "workspace_event_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- By hand from here: what the schema file cannot say.

ALTER TABLE "workspace"
  ADD CONSTRAINT "workspace_version" CHECK ("version" > 0 AND "event_seq" >= 0),
  ADD CONSTRAINT "workspace_time_zone_length" CHECK (char_length("time_zone") BETWEEN 1 AND 100),
  ADD CONSTRAINT "workspace_work_days" CHECK (cardinality("work_days") BETWEEN 1 AND 7
    AND "work_days" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::SMALLINT[]),
  ADD CONSTRAINT "workspace_work_hours" CHECK ("work_from" >= 0 AND "work_from" < "work_to" AND "work_to" <= 1440),
  ADD CONSTRAINT "workspace_currency_form" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "workspace_event_head" CHECK (octet_length("event_head") = 32 AND ("event_head" IS NULL) = ("event_seq" = 0));
ALTER TABLE "membership" ADD CONSTRAINT "membership_version" CHECK ("version" > 0),
  ADD CONSTRAINT "membership_erased_after_leaving" CHECK ("erased_at" IS NULL OR "status" = 'removed');
ALTER TABLE "door_policy"
  ADD CONSTRAINT "door_policy_version" CHECK ("version" > 0),
  DROP CONSTRAINT "door_policy_target",
  DROP CONSTRAINT "door_policy_enough",
  DROP CONSTRAINT "door_policy_cap",
  -- An hour to two years.
  ADD CONSTRAINT "door_policy_target" CHECK ("target_seconds" BETWEEN 3600 AND 63072000),
  ADD CONSTRAINT "door_policy_enough" CHECK ("enough" BETWEEN 1 AND 100),
  ADD CONSTRAINT "door_policy_cap" CHECK ("cap" BETWEEN 1 AND 100),
  ADD CONSTRAINT "door_policy_asks" CHECK (cardinality("asks") <= 8 AND "asks" <@ ARRAY['choice', 'share', 'two_options',
    'consulted', 'way_back', 'tripwire', 'review_date', 'expected_outcome']),
  ADD CONSTRAINT "door_policy_ask_notes" CHECK (jsonb_typeof("ask_notes") = 'object' AND pg_column_size("ask_notes") < 4000);
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_or_revoked" CHECK ("revoked_at" IS NULL OR "accepted_at" IS NULL);
ALTER TABLE "workspace_event"
  ADD CONSTRAINT "workspace_event_seq" CHECK ("seq" > 0),
  ADD CONSTRAINT "workspace_event_hash" CHECK (octet_length("hash") = 32),
  ADD CONSTRAINT "workspace_event_type_form" CHECK ("type" ~ '^[a-z][a-zA-Z]{2,39}$'),
  ADD CONSTRAINT "workspace_event_data_size" CHECK (pg_column_size("data") < 8000);

GRANT SELECT, INSERT ON "workspace_event" TO ajar_app;

-- A workspace always has somebody who answers for it. Judged at the end of the transaction, so that it can change hands in one.
CREATE FUNCTION "workspace_keeps_a_steward"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "membership" WHERE "workspace_id" = OLD."workspace_id" AND "role" = 'steward' AND "status" = 'active') THEN
    RAISE EXCEPTION 'A workspace keeps at least one steward.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "membership_keeps_a_steward" AFTER UPDATE OF "role", "status" ON "membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."role" = 'steward' AND OLD."status" = 'active')
  EXECUTE FUNCTION "workspace_keeps_a_steward"();

-- Nobody shortens the time in which a deletion can be taken back, the application included.
CREATE FUNCTION "workspace_waits_for_its_deletion"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."delete_after" < now() + interval '13 days 23 hours'
     AND (TG_OP = 'INSERT' OR NEW."delete_after" IS DISTINCT FROM OLD."delete_after") THEN
    RAISE EXCEPTION 'A workspace stays for 14 days after its deletion was asked for.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "workspace_grace" BEFORE INSERT OR UPDATE ON "workspace"
  FOR EACH ROW EXECUTE FUNCTION "workspace_waits_for_its_deletion"();

-- The one way in which history ends: with its whole workspace, after those days. Only the function below sets the word for it,
-- and only its owner may delete at all.
CREATE OR REPLACE FUNCTION "event_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('ajar.workspace_at_its_end', true) = OLD."workspace_id"::text AND EXISTS (
         SELECT FROM public."workspace" w WHERE w."id" = OLD."workspace_id" AND w."delete_after" <= now()) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'The history is append-only.' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "workspace_event_append_only_rows" BEFORE UPDATE OR DELETE ON "workspace_event"
  FOR EACH ROW EXECUTE FUNCTION "event_is_append_only"();
CREATE TRIGGER "workspace_event_append_only_table" BEFORE TRUNCATE ON "workspace_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "event_is_append_only"();

-- Deletes up to so many decisions of a workspace whose time is over, with all that belongs to them; once none is left, the rest.
-- Tables are found by their columns, so that one that is added later is not forgotten. True when nothing is left.
CREATE FUNCTION "delete_due_workspace"(due uuid, portion int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  batch uuid[];
  part text;
  gone bigint;
  stuck boolean;
  moved boolean;
BEGIN
  PERFORM FROM public."workspace" WHERE "id" = due AND "delete_after" <= now() FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'This workspace is not due for deletion.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('ajar.workspace_at_its_end', due::text, true);
  SELECT array_agg("id") INTO batch
    FROM (SELECT "id" FROM public."decision" WHERE "workspace_id" = due LIMIT portion) AS next_ones;
  IF batch IS NOT NULL THEN
    FOR part IN
      SELECT c.relname FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
               AND a.attname IN ('workspace_id', 'decision_id')) = 2
    LOOP
      EXECUTE format('DELETE FROM public.%I WHERE workspace_id = $1 AND decision_id = ANY($2)', part) USING due, batch;
    END LOOP;
    DELETE FROM public."decision" WHERE "workspace_id" = due AND "id" = ANY(batch);
    RETURN false;
  END IF;
  LOOP
    stuck := false;
    moved := false;
    FOR part IN
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'workspace_id' AND NOT a.attisdropped
    LOOP
      BEGIN
        EXECUTE format('DELETE FROM public.%I WHERE workspace_id = $1', part) USING due;
        GET DIAGNOSTICS gone = ROW_COUNT;
        moved := moved OR gone > 0;
      EXCEPTION
        -- Others still point to it: their turn comes first.
        WHEN foreign_key_violation OR restrict_violation THEN stuck := true;
      END;
    END LOOP;
    EXIT WHEN NOT stuck;
    IF NOT moved THEN
      RAISE EXCEPTION 'Rows of the workspace hold on to each other.';
    END IF;
  END LOOP;
  DELETE FROM public."workspace" WHERE "id" = due;
  RETURN true;
END
$$;
REVOKE EXECUTE ON FUNCTION "delete_due_workspace"(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "delete_due_workspace"(uuid, int) TO ajar_app;
