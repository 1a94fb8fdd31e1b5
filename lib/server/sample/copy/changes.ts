import { AjarError } from "../../../errors.ts";
import { database } from "../../db.ts";
import type { Scope } from "../../scope.ts";

/** So many that nobody who tries things out misses one, and so few that nobody fills the disk with them. */
const MOST = 1_000;

/** Refuses a change of a throw-away copy that has had enough of them. Answers are kept for as long as a copy is there. */
export async function requireBrief({ workspaceId, copyUntil }: Scope): Promise<void> {
  if (copyUntil === undefined) return;
  const changes = await database().idempotency.count({ where: { workspaceId } });
  if (changes < MOST) return;
  throw new AjarError("not-allowed", `This copy has taken ${MOST} changes, and takes no more.`);
}
