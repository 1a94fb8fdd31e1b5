import { Prisma } from "../../../prisma/generated/client.ts";
import { redact, seesAnswers } from "../../decisions/redact.ts";
import { replay } from "../../decisions/replay.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { findDecision } from "../decisions/history.ts";
import { inSightSql } from "../decisions/sight.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import { richText } from "./markdown.ts";
import type { Discussion, Mentionable } from "./resource.ts";

/** The discussion as this person may see it. */
export async function readDiscussion(scope: Scope, reference: string): Promise<Discussion> {
  const found = await findDecision(database(), scope, reference);
  const whole = found && replay(found.events);
  if (!whole) throw new AjarError("not-found", "There is no such decision.");
  const { comments } = redact(whole, scope.personId);
  return {
    comments: comments.map(({ words: _, mentions: __, ...said }) => ({
      ...said,
      body: said.text === null ? [] : [...richText(said.text)],
    })),
    people: await namesOf(
      scope,
      comments.flatMap(({ by, mentions }) => [by, ...mentions]),
    ),
    hidden: !seesAnswers(whole, scope.personId),
  };
}

const OFFERED = 8;
/** What `LIKE` reads as a sign stands for itself. */
const literal = (words: string) => words.replace(/[\\%_]/g, "\\$&");

/** A few people who can see the decision and whose name, or a part of it, begins like this. A guest knows nobody but those on it. */
export async function findMentionable(scope: Scope, reference: string, q = ""): Promise<Mentionable> {
  const isOn = Prisma.sql`EXISTS (SELECT FROM participant i WHERE i.workspace_id = d.workspace_id AND i.decision_id = d.id
                                   AND i.person_id = m.person_id)`;
  const ofTeam = Prisma.sql`(d.visibility = 'team' AND EXISTS (SELECT FROM team_membership t
    WHERE t.workspace_id = d.workspace_id AND t.team_id = d.team_id AND t.person_id = m.person_id))`;
  const shared = Prisma.sql`(m.role <> 'guest' AND (d.visibility = 'workspace' OR ${ofTeam}))`;
  const begins = `${literal(q)}%`;
  const people = await database().$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id, p.name
      FROM decision d JOIN membership m ON m.workspace_id = d.workspace_id AND m.status = 'active' AND NOT m.service
      JOIN person p ON p.id = m.person_id
     WHERE ${inSightSql(scope)} AND d.reference = ${reference} AND m.person_id <> ${scope.personId}::uuid
       AND (${isOn} OR ${scope.role === "guest" ? Prisma.sql`false` : shared})
       AND (p.name ILIKE ${begins} OR p.name ILIKE ${`% ${begins}`})
     ORDER BY p.name, p.id LIMIT ${OFFERED}`;
  return { people };
}
