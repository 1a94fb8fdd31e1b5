import type { Command } from "../../../lib/decisions/commands.ts";
import { disagrees, give, settles } from "../../support/writing.ts";
import { groups } from "./columns.ts";
import type { World } from "./world.ts";

const { takePart, write, owner, ownerOrAdmin } = groups;

const done =
  (...commands: readonly Command[]) =>
  async ({ scopes, ids }: World) => {
    for (const command of commands) await give(scopes.owner, ids.reference ?? "", command);
  };
const tripwire = "Over 1 % of the jobs are lost.";
const wired: Command = { type: "decide", input: { ...settles.input, tripwire } };
const byTheBook: Command = { type: "review", input: { verdict: "bad", byTheBook: true } };
const everybodyHadAPart = async (world: World) => {
  const { scopes, ids } = world;
  for (const who of [scopes.member, scopes.guest, scopes.admin, scopes.steward])
    await give(who, ids.reference ?? "", disagrees());
  await done(settles, { type: "review", input: { verdict: "good" } })(world);
};
const reasoned = () => ({ reason: "Because." });
const noticed = { allowed: write, body: () => ({ what: "Jobs were lost." }), before: done(wired) } as const;

/** What comes after deciding, and the place in a tree. */
export const afterRows = {
  getTree: { allowed: groups.look },
  findSimilar: { allowed: groups.read, query: "?title=Which+queue" },
  flagWrong: noticed,
  hitTripwire: noticed,
  reverse: {
    allowed: ownerOrAdmin,
    body: () => ({ reason: "Because.", successor: { title: "Which queue instead?" } }),
    before: done(settles),
  },
  supersede: { allowed: ownerOrAdmin, body: reasoned, before: done(settles) },
  review: { allowed: owner, body: () => ({ verdict: "good" }), before: done(settles) },
  dispute: {
    allowed: takePart,
    body: () => ({ verdict: "bad", reason: "It cost twice as much." }),
    before: everybodyHadAPart,
  },
  holdJudgement: { allowed: owner, body: () => ({ until: "2099-01-01" }), before: done(settles) },
  learn: {
    allowed: ownerOrAdmin,
    body: () => ({ lesson: "Ask those who run it." }),
    before: done(settles, byTheBook),
  },
  skipLesson: { allowed: ownerOrAdmin, body: reasoned, before: done(settles, byTheBook) },
  linkParent: { allowed: owner, body: ({ ids }: World) => ({ parent: ids.larger }) },
  unlinkParent: {
    allowed: owner,
    body: () => ({}),
    before: async (world: World) =>
      done({ type: "linkParent", input: { parent: world.ids.larger ?? "" } })(world),
  },
};
