import type { Onlooker } from "../../decisions/sight.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { lane } from "./lane.ts";
import type { Notice } from "./notice.ts";

/** What a stream hangs on: whoever opened it has to be let in still, as the wrapper of the routes let them in. */
export interface Held {
  readonly workspaceId: string;
  readonly personId: string;
  readonly session: string | null;
  readonly token: string | null;
}

const keyOf = ({ workspaceId, personId, session, token }: Held) =>
  `${workspaceId} ${personId} ${session} ${token}`;

interface Row extends Held, Omit<Onlooker, "id"> {}

/** Those among them who are let in still, with what says what they see; one statement for however many there are. */
export async function standingOf(held: readonly Held[]): Promise<(one: Held) => Onlooker | null> {
  const each = [...new Map(held.map((one) => [keyOf(one), one])).values()];
  const rows = await lane().$queryRaw<Row[]>`
    SELECT g.workspace_id AS "workspaceId", g.person_id AS "personId", g.session, g.token, m.role::text,
           CASE WHEN m.role <> 'guest' THEN ARRAY(SELECT t.team_id::text FROM team_membership t
             WHERE t.workspace_id = m.workspace_id AND t.person_id = m.person_id) ELSE '{}' END AS teams
      FROM unnest(${each.map((one) => one.workspaceId)}::uuid[], ${each.map((one) => one.personId)}::uuid[],
                  ${each.map((one) => one.session)}::uuid[], ${each.map((one) => one.token)}::uuid[])
             AS g(workspace_id, person_id, session, token)
      JOIN workspace w ON w.id = g.workspace_id
      JOIN membership m ON m.workspace_id = g.workspace_id AND m.person_id = g.person_id AND m.status = 'active'
       AND (w.delete_after IS NULL OR m.role = 'steward')
     WHERE (g.session IS NULL OR EXISTS (SELECT FROM session s WHERE s.id = g.session AND s.expires_at > now()))
       AND (g.token IS NULL OR EXISTS (SELECT FROM api_token t WHERE t.workspace_id = g.workspace_id
             AND t.id = g.token AND t.revoked_at IS NULL AND t.expires_at > now()))`;
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  return (one) => {
    const row = known.get(keyOf(one));
    return row ? { id: row.personId, role: row.role, teams: row.teams } : null;
  };
}

/** Of a decision, what says who sees it, and its version now. */
export interface Shared
  extends Pick<DecisionState, "visibility" | "team" | "people">,
    Pick<Notice, "workspaceId" | "reference" | "version"> {}

/** Decisions by workspace and reference, whoever asks: only for telling who may hear of them. Those that are not there are missing. */
export async function sharedAs(
  named: readonly Pick<Notice, "workspaceId" | "reference">[],
): Promise<Shared[]> {
  if (named.length === 0) return [];
  return lane().$queryRaw<Shared[]>`
    SELECT d.workspace_id AS "workspaceId", d.reference, d.version, d.visibility::text, d.team_id AS team,
           ARRAY(SELECT p.person_id::text FROM participant p
             WHERE p.workspace_id = d.workspace_id AND p.decision_id = d.id) AS people
      FROM unnest(${named.map((one) => one.workspaceId)}::uuid[], ${named.map((one) => one.reference)}::text[])
             AS g(workspace_id, reference)
      JOIN decision d ON d.workspace_id = g.workspace_id AND d.reference = g.reference
     WHERE NOT d.voided`;
}
