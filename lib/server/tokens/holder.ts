import type { Role, Standing } from "../../decisions/words.ts";
import { database } from "../db.ts";
import { log } from "../log.ts";
import type { Reach } from "../scope.ts";
import { hashSecret } from "../secrets.ts";
import { readToken } from "./secret.ts";

interface Holder {
  readonly workspaceId: string;
  readonly slug: string;
  readonly zone: string;
  readonly tokenId: string;
  readonly service: boolean;
  readonly reach: Reach;
  readonly personId: string;
  /** Null where whom it acts as is not, or no longer, active here, or a guest, who has no tokens. */
  readonly role: Role | null;
  readonly standing: Standing | null;
  readonly teams: readonly string[];
}

interface Row extends Holder {
  readonly seenLately: boolean;
}

/** Whom a token acts as, in one statement; null where it is none of ours, has run out or was revoked. */
export async function holderOf(bearer: string): Promise<Holder | null> {
  const token = readToken(bearer);
  if (!token) return null;
  const [row] = await database().$queryRaw<Row[]>`
    SELECT w.id AS "workspaceId", w.slug, w.time_zone AS "zone", t.id AS "tokenId", t.service, t.reach::text,
           t.person_id AS "personId", m.role::text, m.standing::text,
           ARRAY(SELECT i.team_id::text FROM team_membership i
             WHERE i.workspace_id = m.workspace_id AND i.person_id = m.person_id) AS "teams",
           coalesce(t.last_used_at > now() - interval '1 minute', false) AS "seenLately"
      FROM api_token t JOIN workspace w ON w.id = t.workspace_id
      LEFT JOIN membership m ON m.workspace_id = t.workspace_id AND m.person_id = t.person_id
        AND m.status = 'active' AND m.role <> 'guest' AND (w.delete_after IS NULL OR m.role = 'steward')
     WHERE t.workspace_id = ${token.workspaceId}::uuid AND t.hash = ${hashSecret(token.secret)}
       AND t.revoked_at IS NULL AND t.expires_at > now()`;
  if (row && !row.seenLately) noteUse(row);
  return row ?? null;
}

/** At most once a minute, and nobody waits for it: it is for the list of tokens, to find the forgotten ones. */
function noteUse({ workspaceId, tokenId }: Row): void {
  database().$executeRaw`
      UPDATE api_token SET last_used_at = now() WHERE workspace_id = ${workspaceId}::uuid AND id = ${tokenId}::uuid
         AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`.catch((error: unknown) =>
    log.warn({ err: error }, "the use of a token was not noted"),
  );
}
