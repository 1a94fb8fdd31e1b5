import { createHash } from "node:crypto";
import { z } from "zod";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { isCollision } from "../db-errors.ts";
import { createWorkspace } from "../people/workspaces.ts";

/** So many that nobody misses one, and so few that nobody fills the database with them. */
const MOST = 50;

function madeBy(personId: string, key: string | null): string | null {
  const uuid = z.uuid().safeParse(key);
  if (!uuid.success) return null;
  return createHash("sha256").update(`${personId} ${uuid.data.toLowerCase()}`).digest("base64url");
}

/** One more workspace, with whoever makes it as its steward. The same key again finds the same workspace. */
export async function makeAnother(
  personId: string,
  { name, timeZone }: { readonly name: string; readonly timeZone: string },
  key: string | null,
): Promise<{ slug: string }> {
  const token = madeBy(personId, key);
  const earlier = async () =>
    token === null
      ? null
      : database().workspace.findUnique({ where: { madeBy: token }, select: { slug: true } });
  const there = await earlier();
  if (there) return there;
  const stewarded = await database().membership.count({
    where: { personId, role: "steward", status: "active" },
  });
  if (stewarded >= MOST)
    throw new AjarError(
      "not-allowed",
      `You are the steward of ${stewarded} workspaces. Hand one over or delete one.`,
    );
  try {
    const made = await database().$transaction((tx) =>
      createWorkspace(tx, { name, timeZone, steward: personId, ...(token && { madeBy: token }) }),
    );
    return { slug: made.slug };
  } catch (error) {
    // The same again at the same moment, or two of one name: looking again tells which.
    const twin = isCollision(error) ? await earlier() : null;
    if (twin) return twin;
    throw error;
  }
}
