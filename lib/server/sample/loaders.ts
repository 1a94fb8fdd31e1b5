import { database } from "../db.ts";
import { env } from "../env.ts";

/** Whether visitors can have a throw-away copy of it. */
export const offersCopies = (): boolean => env().sample && env().copies > 0;

/** The address of the workspace to look around in; null where there is none. */
export async function loadSample(): Promise<string | null> {
  if (!env().sample) return null;
  return (
    (await database().workspace.findFirst({ where: { sample: true }, select: { slug: true } }))?.slug ?? null
  );
}
