import type { Place } from "@/lib/client/decisions";

/** What one did can be taken back for a minute; the offer goes a little earlier, so that it never comes too late. */
export const UNDO_SECONDS = 50;

/** Of what was done to a decision only the last can be taken back: its toast takes the place of the one before. */
export const aboutDecision = ({ slug, reference }: Place) => `${slug}/${reference}`;
