import { z } from "zod";

/** What somebody did is known by the number of the event that it made. */
export const eventNumber = z.int().positive();
