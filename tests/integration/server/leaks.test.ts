import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import { type DecisionEvent, eventData, freeTextFields } from "../../../lib/decisions/events.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { effectiveEvents, replay } from "../../../lib/decisions/replay.ts";
import { sees } from "../../../lib/decisions/sight.ts";
import type { DecisionState } from "../../../lib/decisions/state.ts";
import { operations } from "../../../lib/server/api.ts";
import { database } from "../../../lib/server/db.ts";
import { newId } from "../../../lib/server/ids.ts";
import { writeStory } from "../../../lib/server/sample/write.ts";
import { signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace, ZONE } from "../../support/workspace.ts";
import { actorOf, beginning, commandOf, move } from "../../unit/decisions/moves.ts";
import {
  cast,
  OTHER,
  OTHER_TEAM,
  olga,
  REPLACEMENT,
  Story,
  stranger,
  TEAM,
  teamsOf,
} from "../../unit/decisions/story.ts";

await useDatabase();

/**
 * Random histories in which every word says where it stands, read by everybody in every way that there is. What nobody may tell
 * somebody is worked out from the events alone, and stands in none of the answers.
 */

const HISTORIES = 18;
const LONGEST = 60;

interface Told {
  readonly reference: string;
  readonly state: DecisionState;
  readonly events: readonly DecisionEvent[];
}

const word = (reference: string, seq: number) => `leak${reference}x${seq}x`;

/** The same event, its words marked with their place. */
function marked(event: DecisionEvent, reference: string): DecisionEvent {
  const data: Record<string, unknown> = { ...event.data };
  for (const field of freeTextFields[event.type])
    if (typeof data[field] === "string") data[field] = `${data[field]} ${word(reference, event.seq)}`;
  return { ...event, data: eventData[event.type].parse(data) } as DecisionEvent;
}

function told(reference: string, made: readonly Parameters<typeof commandOf>[0][], hidden: boolean): Told[] {
  const story = new Story({ zone: ZONE, now: "2026-08-03T09:00:00.000Z" });
  story.does(olga, beginning);
  if (hidden) story.does(olga, { type: "hideAnswers", input: { hide: true } });
  // Where it is decided or undone nothing is hidden for long; few of the stories are to end like that.
  for (const one of made) {
    if (hidden && ["decide", "drop", "undo"].includes(one.type)) continue;
    story.wait(one.wait / 10).says(actorOf(one, story), commandOf(one, story));
  }
  const events = story.history.map((event) => marked(event, reference));
  const state = replay(events);
  return state ? [{ reference, state, events }] : [];
}

const letters = (number: number) => `K7F${"0123456789ABCDEFGHJKMNPQ"[number]}Q`;
let slug: string;
let tales: readonly Told[];
let visitors: ReadonlyMap<KnownPerson, Visitor>;

/** One that others name: as that which they are a part of, or which took their place. */
async function plain(workspaceId: string, decisionId: string, reference: string): Promise<Told> {
  const [one] = told(reference, [], false);
  if (!one) throw new Error("It was not opened.");
  const state = { ...one.state, visibility: "people" as const };
  await write(workspaceId, decisionId, { ...one, state });
  return { ...one, state };
}

const write = (workspaceId: string, decisionId: string, { reference, ...story }: Told) =>
  database().$transaction((tx) =>
    writeStory(tx, { workspaceId, decisionId }, reference, story, { zone: ZONE, policies: defaultPolicies }),
  );

beforeAll(async () => {
  const place = await makeWorkspace();
  slug = place.slug;
  const workspaceId = place.id;
  for (const [id, name] of [[TEAM, "Harbour"] as const, [OTHER_TEAM, "Island"] as const])
    await database().team.create({ data: { workspaceId, id, name } });
  for (const one of [...cast, stranger]) {
    const { id, role, standing } = one;
    await database().person.create({
      data: { id, name: `Person ${id.slice(-2)}`, email: `${id}@example.org` },
    });
    await database().membership.create({ data: { workspaceId, personId: id, role, standing } });
    for (const teamId of teamsOf(one))
      await database().teamMembership.create({ data: { workspaceId, teamId, personId: id } });
  }
  visitors = new Map(await Promise.all(cast.map(async (one) => [one, await signedIn(one.id)] as const)));
  const others = [await plain(workspaceId, OTHER, "ZZZZ1"), await plain(workspaceId, REPLACEMENT, "ZZZZ2")];
  const drawn = fc.sample(fc.array(move, { minLength: 20, maxLength: LONGEST }), HISTORIES);
  const random = drawn.flatMap((made, place) => told(letters(place), made, place % 3 !== 0));
  for (const one of random) await write(workspaceId, newId(), one);
  tales = [...others, ...random];
});

/** Whether answers are hidden from somebody, told from the events alone. */
function hiddenFrom({ id }: KnownPerson, { events, state }: Told): boolean {
  let mode = "shown";
  let answered = false;
  for (const event of effectiveEvents(events)) {
    if (event.type === "answersHidden") mode = event.data.hidden ? "hidden" : "shown";
    if (event.type === "roundClosed") mode = "closed";
    if (event.type === "decided" || event.type === "dropped") mode = "shown";
    if (event.type === "positionTaken" && event.actor === id) answered = true;
  }
  return mode !== "shown" && !answered && !(mode === "closed" && state.owner === id);
}

const ANSWERS: readonly string[] = ["positionTaken", "commented", "commentEdited"];
const named = ({ data }: DecisionEvent, id: string) => "mentions" in data && data.mentions.includes(id);

/** The marks of what somebody may not be told. */
function secretsFor(viewer: KnownPerson): { outOfSight: string[]; answers: string[]; deleted: string[] } {
  const secrets = { outOfSight: [] as string[], answers: [] as string[], deleted: [] as string[] };
  for (const tale of tales) {
    const marks = (events: readonly DecisionEvent[]) => events.map(({ seq }) => word(tale.reference, seq));
    const deleted = tale.state.comments.flatMap(({ deletedAt, words }) => (deletedAt === null ? [] : words));
    secrets.deleted.push(...deleted.map((seq) => word(tale.reference, seq)));
    if (!sees(tale.state, { ...viewer, teams: teamsOf(viewer) }))
      secrets.outOfSight.push(...marks(tale.events));
    else if (hiddenFrom(viewer, tale)) {
      const others = tale.events.filter(
        (event) => ANSWERS.includes(event.type) && event.actor !== viewer.id && !named(event, viewer.id),
      );
      secrets.answers.push(...marks(others));
    }
  }
  return secrets;
}

const READS = operations.filter(({ method, access }) => method === "get" && access !== "anyone");
const QUERIES = ["", "?q=leak", "?limit=200&sort=oldest", "?contested=true&limit=200"];

/** All that somebody is told, by address. */
async function everythingTo(viewer: KnownPerson, visitor: Visitor): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { id, path, params } of READS) {
    const names = Object.keys(params.shape);
    if (id === "listen" || names.some((name) => !["workspace", "reference", "person"].includes(name)))
      continue;
    for (const reference of names.includes("reference") ? tales.map((tale) => tale.reference) : [""]) {
      const address = path
        .replace("{workspace}", slug)
        .replace("{reference}", reference)
        .replace("{person}", viewer.id);
      const lists = /decisions(\/count|\/export)?$/.test(path);
      for (const query of lists ? QUERIES : path.endsWith("/similar") ? ["?title=Which queue leak"] : [""])
        answers.set(`${address}${query}`, (await visitor.get(`${address}${query}`)).text);
    }
  }
  return answers;
}

describe("whatever happened and whoever looks", () => {
  it("no word that is hidden from somebody is in anything that they are told, and the others are", async () => {
    const met = { outOfSight: 0, answers: 0, deleted: 0, told: 0 };
    for (const [viewer, visitor] of visitors) {
      const secrets = secretsFor(viewer);
      const answers = await everythingTo(viewer, visitor);
      for (const [kind, words] of Object.entries(secrets)) {
        const leaks = [...answers].flatMap(([address, text]) =>
          words.filter((one) => text.includes(one)).map((one) => `${viewer.id} ${kind} ${address}: ${one}`),
        );
        expect(leaks, leaks.join("\n")).toEqual([]);
      }
      met.outOfSight += secrets.outOfSight.length;
      met.answers += secrets.answers.length;
      met.deleted += secrets.deleted.length;
      const hidden = new Set(Object.values(secrets).flat());
      const all = [...answers.values()].join();
      for (const { reference, state, events } of tales)
        if (sees(state, { ...viewer, teams: teamsOf(viewer) }))
          met.told += events.filter(
            ({ seq }) => !hidden.has(word(reference, seq)) && all.includes(word(reference, seq)),
          ).length;
    }
    // A world without secrets, or without anything told, would prove nothing.
    expect(met.outOfSight).toBeGreaterThan(50);
    expect(met.answers).toBeGreaterThan(10);
    expect(met.told).toBeGreaterThan(200);
  });
});
