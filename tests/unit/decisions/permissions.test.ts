import { describe, expect, it } from "vitest";
import { type CommandType, commandInputs } from "../../../lib/decisions/commands.ts";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import { mayDo } from "../../../lib/decisions/permissions.ts";
import { ada, ben, cleo, decided, lena, olga, opened, Story, settles, stu, vera } from "./story.ts";

/** Opened by Cleo, owned by Olga. */
const story = new Story();
story.does(cleo, { type: "open", input: { title: "Which queue?", door: "two_way", owner: olga.id } });
const state = story.present;
const isCommand = (type: string): type is CommandType => Object.hasOwn(commandInputs, type);
const commands = Object.keys(commandInputs).filter(isCommand);
const mayOf = (actor: KnownPerson) => commands.filter((command) => mayDo(command, state, actor)).sort();

const everybody = [
  "sayEnergy",
  "addStatement",
  "addQuestion",
  "answerQuestion",
  "withdrawAnswer",
  "removeQuestion",
  "attachEvidence",
  "removeEvidence",
  "addBlindSpot",
  "checkBlindSpot",
  "uncheckBlindSpot",
  "removeBlindSpot",
  "askToCommit",
  "comment",
  "commit",
  "consult",
  "decline",
  "deleteComment",
  "editComment",
  "escalate",
  "dispute",
  "flagWrong",
  "forecast",
  "hitTripwire",
  "logReading",
  "met",
  "offer",
  "open",
  "removeGuest",
  "stepBack",
  "takePosition",
  "undo",
];
const editing = [
  "addOption",
  "edit",
  "setDoor",
  "moveTeam",
  "setVisibility",
  "inviteGuest",
  "hideAnswers",
  "setDelayCost",
  "setCustomer",
  "dismissMismatch",
  "setNature",
  "setWayBack",
  "linkParent",
  "unlinkParent",
];
const answering = ["resolveEscalation", "withdrawEscalation"];
const owning = commands.filter((command) => !answering.includes(command)).sort();
const turning = ["drop", "handOver", "learn", "reopen", "reverse", "skipLesson", "supersede"];

describe("who may do what", () => {
  it("members: everything about their own view", () => {
    expect(mayOf(ben)).toEqual([...everybody].sort());
  });

  it("whoever opened it: editing beside", () => {
    expect(mayOf(cleo)).toEqual([...everybody, ...editing].sort());
  });

  it("its owner: everything but what an escalation is about", () => {
    expect(mayOf(olga)).toEqual(owning);
  });

  it("whom it was escalated to, and who raised it: answering and deciding, and taking it back", () => {
    const open = { ...state, escalations: [{ status: "open" as const, by: ben.id, to: lena.id }] };
    const more = (actor: KnownPerson) =>
      commands.filter((command) => mayDo(command, open, actor) && !everybody.includes(command)).sort();
    expect(more(lena)).toEqual(["decide", "resolveEscalation"]);
    expect(more(ben)).toEqual(["withdrawEscalation"]);
    const answered = { ...open, escalations: [{ status: "ruled" as const, by: ben.id, to: lena.id }] };
    expect(mayDo("decide", answered, lena)).toBe(false);
  });

  it("admins and the steward: turning and handing over beside, not deciding, editing, weighing or reviewing", () => {
    for (const actor of [ada, stu]) expect(mayOf(actor)).toEqual([...everybody, ...turning].sort());
  });

  it("viewers: nothing, even what they own or opened", () => {
    expect(mayOf(vera)).toEqual([]);
    expect(mayOf({ ...olga, role: "viewer" })).toEqual([]);
    expect(mayOf({ ...cleo, role: "viewer" })).toEqual([]);
  });

  it("guests: what speaks for themselves, even where they own or opened it", () => {
    const own = [
      "addStatement",
      "comment",
      "commit",
      "decline",
      "deleteComment",
      "dispute",
      "editComment",
      "forecast",
      "offer",
      "removeGuest",
      "sayEnergy",
      "stepBack",
      "takePosition",
      "undo",
    ];
    for (const actor of [ben, olga, cleo]) expect(mayOf({ ...actor, role: "guest" })).toEqual(own);
  });

  it("an admin who owns it: the same as its owner", () => {
    expect(mayOf({ ...olga, role: "admin" })).toEqual(owning);
  });
});

describe("a refusal for want of permission", () => {
  it("tells an admin to hand it over before deciding, which works", () => {
    const tale = opened();
    expect(tale.refused(ada, settles)).toMatchObject({
      code: "not-allowed",
      detail: expect.stringContaining("hand it over"),
    });
    tale.does(ada, { type: "handOver", input: { to: ada.id } });
    expect(tale.says(ada, settles).ok).toBe(true);
  });

  it("tells a member who may", () => {
    expect(opened().refused(ben, settles).detail).toBe(
      "Only its owner or whoever it was escalated to may do this.",
    );
    expect(decided().refused(ben, { type: "reopen", input: { reason: "x" } }).detail).toBe(
      "Only its owner or an admin may do this.",
    );
    expect(opened().refused(vera, settles).detail).toContain("Viewers read");
  });

  it("never tells that there is nothing: that comes first", () => {
    expect(new Story().refused(vera, settles).code).toBe("not-found");
  });
});
