-- Whoever listens to what changes is let in by a session or a token, a membership, and teams. When one of these goes or changes,
-- the processes that hold streams of that person hear so at once and look whether they may go on. What is written to
-- decisions is told after it was committed, by the program: transactions that notify commit one after the other.
CREATE FUNCTION "tell_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('ajar_live', json_build_object('person', to_jsonb(coalesce(OLD, NEW)) ->> TG_ARGV[0])::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER "session_ends" AFTER DELETE ON "session"
  FOR EACH ROW EXECUTE FUNCTION "tell_of_person"('user_id');
CREATE TRIGGER "token_is_revoked" AFTER UPDATE OF "revoked_at" ON "api_token"
  FOR EACH ROW EXECUTE FUNCTION "tell_of_person"('person_id');
CREATE TRIGGER "membership_changes" AFTER UPDATE OF "role", "status" ON "membership"
  FOR EACH ROW EXECUTE FUNCTION "tell_of_person"('person_id');
CREATE TRIGGER "membership_ends" AFTER DELETE ON "membership"
  FOR EACH ROW EXECUTE FUNCTION "tell_of_person"('person_id');
CREATE TRIGGER "team_is_joined" AFTER INSERT ON "team_membership"
  FOR EACH ROW EXECUTE FUNCTION "tell_of_person"('person_id');
CREATE TRIGGER "team_is_left" AFTER DELETE ON "team_membership"
  FOR EACH ROW EXECUTE FUNCTION "tell_of_person"('person_id');
