import type { DecideContext, KnownPerson } from "../../../decisions/context.ts";
import type { DecisionState } from "../../../decisions/state.ts";
import { dayAfter, localDay } from "../../../decisions/time.ts";
import type { Policies } from "../../decisions/world.ts";
import { newId } from "../../ids.ts";
import { type Story, tell } from "../telling.ts";
import { contested } from "./contested.ts";
import type { Crew } from "./crew.ts";
import { larger } from "./larger.ts";
import { small } from "./small.ts";
import type { Tale } from "./tale.ts";
import { yours } from "./yours.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Nothing happens in the last hours: the clocks of several servers differ. */
const MARGIN = HOUR;

interface Around {
  readonly crew: Crew;
  readonly now: number;
  readonly zone: string;
  readonly policies: Policies;
}

type Stage = NonNullable<DecideContext["successor"]>;

/** What a command names beyond its own decision: the tales that were told before. */
function outside(tale: Tale, known: ReadonlyMap<string, Stage>) {
  const parent = tale.parent && known.get(tale.parent);
  const successor = tale.successor && known.get(tale.successor);
  return { ...(parent && { parent: { id: parent.id, below: false } }), ...(successor && { successor }) };
}

function told(tale: Tale, id: string, known: ReadonlyMap<string, Stage>, { crew, now, ...world }: Around) {
  const everybody = [...Object.values(crew.people), ...(crew.you ? [crew.you] : [])];
  const people = new Map<string, KnownPerson>(everybody.map((one) => [one.id, one]));
  const start = now - tale.daysAgo * DAY;
  const spans = tale.steps.map(({ after }) => after * HOUR);
  const steps = tale.steps.map(({ by, say }, place) => {
    const at = start + spans.slice(0, place + 1).reduce((sum, span) => sum + span, 0);
    if (at > now - MARGIN) throw new Error(`“${tale.key}” goes on after today.`);
    const command = (state: DecisionState | null) => {
      if (typeof say !== "function") return say;
      if (!state) throw new Error(`“${tale.key}” does not begin with an opening.`);
      return say(state);
    };
    const actor = by === "you" ? crew.you : crew.people[by];
    if (!actor) throw new Error(`“${tale.key}” needs somebody who is not there.`);
    return { by: actor, at: new Date(at), command, around: outside(tale, known) };
  });
  const members = { people, members: people, teams: new Set([crew.team]) };
  return tell(tale.key, steps, { ...world, ...members, decision: id });
}

/** The whole quarter up to now, by the ordinary rules; what a tale speaks of comes before it. */
export function tellQuarter(around: Around): readonly (Story & { readonly id: string })[] {
  const { crew, now, zone } = around;
  const day = (ago: number) => dayAfter(localDay(new Date(now).toISOString(), zone), -ago);
  const own = crew.you ? yours(crew, crew.you.id) : [];
  const tales = [...larger(crew, day), ...contested(crew, day), ...small(crew), ...own];
  const known = new Map<string, Stage>();
  return tales.map((tale) => {
    const id = newId();
    const story = told(tale, id, known, around);
    known.set(tale.key, { id, status: story.state.status });
    return { ...story, id };
  });
}
