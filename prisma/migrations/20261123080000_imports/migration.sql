-- By hand: what one import wrote, for taking it back. Partial, so that no other write pays for it.
CREATE INDEX "event_by_import" ON "event" ("workspace_id", "batch") WHERE "type" = 'imported';
