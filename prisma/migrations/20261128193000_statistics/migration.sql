-- A long import keeps what everybody reads well planned while these tables grow. What is not PostgreSQL 17 or later does without.
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 170000 THEN
    GRANT MAINTAIN ON "decision", "facts" TO ajar_app;
  END IF;
END $$;
