-- AlterTable
ALTER TABLE "person" ADD COLUMN     "copy_id" UUID;

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "expires_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "person_copy_id_idx" ON "person"("copy_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_copy_id_fkey" FOREIGN KEY ("copy_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A copy is no workspace that somebody keeps: it ends within a day of being made, and is never asked to be deleted besides.
ALTER TABLE "workspace"
  ADD CONSTRAINT "workspace_copy_is_brief" CHECK ("expires_at" IS NULL OR (NOT "sample" AND "delete_after" IS NULL
    AND "expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '24 hours'));

-- What is to be thrown away is said when it is made. Nobody prolongs it, and nobody makes a workspace that people keep one of these.
CREATE FUNCTION "workspace_ends_as_it_was_made"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'When a workspace ends is said when it is made.' USING ERRCODE = 'check_violation';
END
$$;
CREATE TRIGGER "workspace_ends_as_it_was_made" BEFORE UPDATE ON "workspace"
  FOR EACH ROW WHEN (OLD."expires_at" IS DISTINCT FROM NEW."expires_at") EXECUTE FUNCTION "workspace_ends_as_it_was_made"();
CREATE TRIGGER "person_lives_where_they_were_made" BEFORE UPDATE ON "person"
  FOR EACH ROW WHEN (OLD."copy_id" IS DISTINCT FROM NEW."copy_id") EXECUTE FUNCTION "workspace_ends_as_it_was_made"();

-- In a copy are its own people and nobody else, and they are nowhere else.
CREATE FUNCTION "copy_has_its_own_people"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT p."copy_id" FROM "person" p WHERE p."id" = NEW."person_id") IS DISTINCT FROM
     (SELECT w."id" FROM "workspace" w WHERE w."id" = NEW."workspace_id" AND w."expires_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'The people of a throw-away copy are in it alone.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "copy_has_its_own_people" BEFORE INSERT OR UPDATE OF "workspace_id", "person_id" ON "membership"
  FOR EACH ROW EXECUTE FUNCTION "copy_has_its_own_people"();

-- They have no way in that lasts: no password, no authenticator app, no link that sets one; and no session that outlives the copy.
CREATE FUNCTION "copy_leaves_no_way_in"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "person" WHERE "id"::text = to_jsonb(NEW) ->> TG_ARGV[0] AND "copy_id" IS NOT NULL) THEN
    RAISE EXCEPTION 'Whoever lives in a throw-away copy has no account.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "copy_has_no_account" BEFORE INSERT ON "account" FOR EACH ROW EXECUTE FUNCTION "copy_leaves_no_way_in"('user_id');
CREATE TRIGGER "copy_has_no_two_factor" BEFORE INSERT ON "two_factor"
  FOR EACH ROW EXECUTE FUNCTION "copy_leaves_no_way_in"('person_id');
CREATE TRIGGER "copy_has_no_reset" BEFORE INSERT ON "password_reset"
  FOR EACH ROW EXECUTE FUNCTION "copy_leaves_no_way_in"('person_id');

CREATE FUNCTION "session_ends_with_its_copy"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "person" p JOIN "workspace" w ON w."id" = p."copy_id"
              WHERE p."id" = NEW."user_id" AND w."expires_at" < NEW."expires_at") THEN
    RAISE EXCEPTION 'A session ends with the copy that it is in.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "session_ends_with_its_copy" BEFORE INSERT OR UPDATE OF "expires_at", "user_id" ON "session"
  FOR EACH ROW EXECUTE FUNCTION "session_ends_with_its_copy"();

-- Nor does anything lead into it from elsewhere.
CREATE FUNCTION "copy_has_no_door"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "workspace" WHERE "id" = NEW."workspace_id" AND "expires_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'Nobody is invited into a throw-away copy, and no token opens it.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "copy_has_no_invitations" BEFORE INSERT ON "invitation" FOR EACH ROW EXECUTE FUNCTION "copy_has_no_door"();
CREATE TRIGGER "copy_has_no_tokens" BEFORE INSERT ON "api_token" FOR EACH ROW EXECUTE FUNCTION "copy_has_no_door"();

-- History ends with a copy as it does with a workspace after its days of grace.
CREATE OR REPLACE FUNCTION "event_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('ajar.workspace_at_its_end', true) = OLD."workspace_id"::text AND EXISTS (
         SELECT FROM public."workspace" w
          WHERE w."id" = OLD."workspace_id" AND least(w."delete_after", w."expires_at") <= now()) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'The history is append-only.' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE OR REPLACE FUNCTION "delete_due_workspace"(due uuid, portion int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  batch uuid[];
  part text;
  gone bigint;
  stuck boolean;
  moved boolean;
BEGIN
  PERFORM FROM public."workspace" WHERE "id" = due AND least("delete_after", "expires_at") <= now() FOR UPDATE;
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
