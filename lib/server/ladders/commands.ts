import { AjarError } from "../../errors.ts";
import type { Transaction } from "../db.ts";
import type { Answer, Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import type { Scope } from "../scope.ts";
import { lockTeams } from "../teams/commands.ts";
import { inTurn } from "../workspace/in-turn.ts";
import type { LadderChange } from "./operations.ts";

const DONE: Answer = { status: 204, headers: {}, body: {} };

const wrong = (field: string, message: string) =>
  new AjarError("invalid", "Nothing was changed.", [{ field, message }]);

/** Whoever stands on a ladder has to be able to answer. */
async function checkPeople(
  tx: Transaction,
  workspaceId: string,
  rungs: LadderChange["rungs"],
): Promise<void> {
  const able = await tx.membership.findMany({
    where: {
      workspaceId,
      personId: { in: rungs.map(({ person }) => person) },
      status: "active",
      role: { notIn: ["viewer", "guest"] },
      service: false,
    },
    select: { personId: true },
  });
  const isAble = (person: string) => able.some(({ personId }) => personId === person);
  const place = rungs.findIndex(({ person }) => !isAble(person));
  if (place !== -1) throw wrong(`rungs.${place}.person`, "is nobody here who could answer");
}

/** Says anew whom questions go up to, for a team or for all that have no ladder. */
export async function changeLadder(
  scope: Scope,
  { team, rungs }: LadderChange,
  write: Write,
): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const teams = await lockTeams(tx, scope);
    if (team !== null && !teams.has(team)) throw wrong("team", "is no team here");
    await checkPeople(tx, workspaceId, rungs);
    const where = { workspaceId, teamId: team };
    const before = await tx.ladderRung.findMany({ where, orderBy: { place: "asc" } });
    const from = before.map(({ personId: person, hours }) => ({ person, hours }));
    if (JSON.stringify(from) === JSON.stringify(rungs)) return DONE;
    await tx.ladderRung.deleteMany({ where });
    await tx.ladderRung.createMany({
      data: rungs.map(({ person, hours }, place) => ({
        workspaceId,
        id: newId(),
        teamId: team,
        place: place + 1,
        personId: person,
        hours,
      })),
    });
    note({ kind: "ladderChanged", data: { team, from, to: rungs } });
    return DONE;
  });
}
