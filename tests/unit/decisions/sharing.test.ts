import { describe, expect, it } from "vitest";
import { sees } from "../../../lib/decisions/sight.ts";
import type { Visibility } from "../../../lib/decisions/words.ts";
import {
  ada,
  ben,
  cleo,
  fieldsOf,
  gus,
  idOf,
  OTHER_TEAM,
  olga,
  opened,
  Story,
  stranger,
  stu,
  TEAM,
  teamsOf,
  types,
  vera,
} from "./story.ts";

const sets = (visibility: Visibility) => ({ type: "setVisibility", input: { visibility } }) as const;
const moves = (team: string | null) => ({ type: "moveTeam", input: { team } }) as const;
const invites = (person: string) => ({ type: "inviteGuest", input: { person } }) as const;
const removes = (person: string) => ({ type: "removeGuest", input: { person } }) as const;
const hands = (to: string) => ({ type: "handOver", input: { to } }) as const;

const seers = (story: Story) =>
  [olga, ben, cleo, ada, stu, vera, gus].filter((one) =>
    sees(story.present, { ...one, teams: teamsOf(one) }),
  );

describe("who sees a decision", () => {
  it("is everybody but guests, the team, or the people on it; no role sees more", () => {
    const story = opened();
    expect(seers(story)).toEqual([olga, ben, cleo, ada, stu, vera]);
    story.does(olga, moves(TEAM));
    story.does(olga, sets("team"));
    expect(seers(story)).toEqual([olga, ben, ada]);
    story.does(olga, invites(cleo.id));
    expect(seers(story)).toEqual([olga, ben, cleo, ada]);
    story.does(olga, sets("people"));
    expect(seers(story)).toEqual([olga, cleo]);
  });

  it("is said at the opening, too", () => {
    const story = new Story();
    const input = { title: "Whom do we hire?", door: "one_way", visibility: "people" } as const;
    story.does(olga, { type: "open", input: { ...input, owner: ben.id } });
    expect(seers(story)).toEqual([olga, ben]);
  });

  it("needs a team that is there", () => {
    const input = { title: "Which queue?", door: "two_way" } as const;
    expect(
      fieldsOf(new Story().refused(olga, { type: "open", input: { ...input, team: idOf(699) } })),
    ).toEqual(["team"]);
    expect(
      fieldsOf(new Story().refused(olga, { type: "open", input: { ...input, visibility: "team" } })),
    ).toEqual(["visibility"]);
    expect(fieldsOf(opened().refused(olga, moves(idOf(699))))).toEqual(["team"]);
    expect(fieldsOf(opened().refused(olga, sets("team")))).toEqual(["visibility"]);
  });

  it("never grows by taking its team away", () => {
    const story = opened();
    story.does(olga, moves(TEAM));
    story.does(olga, sets("team"));
    expect(types(story.does(olga, moves(null)))).toEqual(["visibilitySet", "teamMoved"]);
    expect(seers(story)).toEqual([olga]);
    expect(story.present).toMatchObject({ team: null, visibility: "people" });
  });

  it("follows it to another team", () => {
    const story = opened();
    story.does(olga, moves(TEAM));
    story.does(olga, sets("team"));
    story.does(olga, moves(OTHER_TEAM));
    expect(seers(story)).toEqual([olga, cleo]);
  });
});

describe("handing over", () => {
  it("goes to those who see it, and puts them on it where it is for the people on it", () => {
    const story = opened();
    story.does(olga, moves(TEAM));
    story.does(olga, sets("team"));
    expect(story.refused(olga, hands(cleo.id))).toEqual(story.refused(olga, hands(stranger.id)));
    story.does(olga, sets("people"));
    story.does(olga, hands(cleo.id));
    expect(seers(story)).toEqual([olga, cleo]);
    expect(story.refused(cleo, hands(gus.id))).toEqual(story.refused(cleo, hands(stranger.id)));
  });

  it("never goes to a guest, even one who is on it", () => {
    const story = opened();
    story.does(olga, invites(ben.id));
    const demoted = { ...ben, role: "guest" as const };
    const later = new Story({ people: [olga, demoted] });
    later.history = story.history;
    later.state = story.state;
    expect(later.refused(olga, hands(ben.id)).fields).toEqual([{ field: "to", message: "is a guest here" }]);
  });
});

describe("the people on it", () => {
  it("are put there once, members only, by owner or opener", () => {
    const story = opened();
    story.does(olga, invites(ben.id));
    expect(story.refused(olga, invites(ben.id)).code).toBe("already-done");
    expect(story.refused(olga, invites(gus.id))).toEqual(story.refused(olga, invites(stranger.id)));
    for (const actor of [ben, ada, stu, vera, gus])
      expect(story.refused(actor, invites(cleo.id)).code).toBe("not-allowed");
  });

  it("leave by themselves, or are taken off; the owner stays", () => {
    const story = opened();
    story.does(olga, invites(ben.id));
    story.does(olga, invites(cleo.id));
    expect(story.refused(ben, removes(cleo.id)).code).toBe("not-allowed");
    story.does(ben, removes(ben.id));
    story.does(olga, removes(cleo.id));
    expect(fieldsOf(story.refused(olga, removes(olga.id)))).toEqual(["person"]);
    expect(fieldsOf(story.refused(olga, removes(cleo.id)))).toEqual(["person"]);
    expect(story.present.people).toEqual([olga.id]);
  });

  it("keep whoever says who sees it", () => {
    const story = new Story();
    story.does(cleo, { type: "open", input: { title: "Which queue?", door: "two_way", owner: olga.id } });
    story.does(olga, removes(cleo.id));
    expect(types(story.does(cleo, sets("people")))).toEqual(["visibilitySet", "guestInvited"]);
    expect(seers(story)).toEqual([olga, cleo]);
  });
});
