-- The names of links are words of whoever made them, and go when these are erased.
GRANT DELETE ON "shared_view" TO ajar_app;
