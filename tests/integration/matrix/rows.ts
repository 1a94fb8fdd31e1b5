import { newId } from "../../../lib/server/ids.ts";
import { PASSWORD } from "../../support/api.ts";
import { csvFile, guessed } from "../../support/importing.ts";
import { agrees, disagrees, give, reads, settles } from "../../support/writing.ts";
import { afterRows } from "./after-rows.ts";
import { type Column, groups, people } from "./columns.ts";
import type { World } from "./world.ts";

/** What an operation is asked with, and by whom it may be. */
export interface Row {
  readonly allowed: readonly Column[];
  /** Whose request goes all the way: the positive control. The steward, or the first who is allowed, unless told. */
  readonly succeeds?: Column;
  readonly body?: (world: World) => unknown;
  /** What stands behind the address. */
  readonly query?: string;
  readonly form?: (world: World) => Promise<FormData>;
  readonly version?: number;
  /** What has to have happened. */
  readonly before?: (world: World) => Promise<unknown>;
  /** Sent by somebody who was made for it. */
  readonly own?: true;
  /** The control gets past the door, and is then refused for what it says: its success needs a secret that its own test has. */
  readonly reaches?: true;
  /** Ids of the address, where they are not those of the world by the names of the parameters. */
  readonly ids?: (world: World) => Readonly<Record<string, string>>;
}

const { look, read, takePart, write, owner, ownerOrAdmin, admins, stewards, signedIn } = groups;
const nothing = () => ({});
const as =
  (who: "owner" | "member", ...commands: Parameters<typeof give>[2][]) =>
  async ({ scopes, ids }: World) => {
    for (const command of commands) await give(scopes[who], ids.reference ?? "", command);
  };
const reasoned = () => ({ reason: "Because." });
const doubtful = as("member", disagrees());
const asked = async (world: World) => {
  await doubtful(world);
  await as("owner", { type: "askToCommit", input: { person: world.scopes.member.personId } })(world);
};

const everybodyDoubts = async ({ scopes, ids }: World) => {
  for (const who of [scopes.member, scopes.admin, scopes.steward])
    await give(who, ids.reference ?? "", disagrees());
};
const escalated = async (world: World) => {
  const to = world.scopes.member.personId;
  await as("owner", { type: "escalate", input: { to, statement: "We want different things." } })(world);
};
/** The fifth thing that happens: after the opening with its option and reading, and the invitation of the guest. */
const wonders = { type: "addQuestion", input: { question: "What does it cost?" } } as const;
const overlooks = { type: "addBlindSpot", input: { spot: "Colours" } } as const;
const listing = as("owner", wonders);
const theFirst = () => ({ asked: 5 });

const CSV = "title,opened\nWhich queue?,2026-01-01\n";
const formOf = async (world: World, mapped: boolean) => {
  const form = new FormData();
  if (mapped) form.set("mapping", JSON.stringify(await guessed(world.scopes.steward, CSV)));
  form.set("file", csvFile(CSV));
  return form;
};

const reading = { allowed: read } as const;
const deciding = { allowed: owner } as const;
const answering = { allowed: takePart, succeeds: "member", before: asked } as const;
/** These change how somebody signs in: each control is a person of its own. */
const own = { allowed: signedIn, own: true, body: nothing } as const;
const managing = { allowed: admins, body: nothing } as const;

/** What the first thing that is said gets as its number, after what `makeWorld` has done. */
const COMMENT = 5;
/** The comment of whoever sends it. */
const commenting = {
  allowed: takePart,
  succeeds: "member",
  before: as("member", { type: "comment", input: { text: "What would it cost?" } }),
} as const;

/** One row for every operation, by its id. An operation without one fails the test, and so does a row without one. */
export const rows: Readonly<Record<string, Row>> = {
  // The workspace and its people.
  getWorkspace: reading,
  getSettings: reading,
  changeSettings: { allowed: admins, version: 1, body: () => ({ currency: "CHF" }) },
  listPolicies: reading,
  changePolicy: { allowed: admins, version: 1, body: () => ({ cap: 5 }) },
  askDeletion: { allowed: people(stewards), body: () => ({ name: "Harbour" }) },
  withdrawDeletion: {
    allowed: stewards,
    body: nothing,
    before: async ({ scopes }) => {
      const { askDeletion } = await import("../../../lib/server/workspace/deletion.ts");
      const { newWrite } = await import("../../support/writing.ts");
      await askDeletion(scopes.steward, "Harbour", newWrite());
    },
  },
  exportWorkspace: { allowed: admins },
  listWorkspaceHistory: { allowed: admins },
  exportWorkspaceHistory: { allowed: admins },
  verifyWorkspaceHistory: { allowed: admins },
  invite: { allowed: admins, body: () => ({ role: "member" }) },
  listInvitations: { allowed: admins },
  revokeInvitation: managing,
  listPeople: reading,
  getPerson: reading,
  changePerson: { allowed: admins, version: 1, body: () => ({ standing: "executive" }) },
  suspendPerson: managing,
  restorePerson: { ...managing, ids: ({ ids, scopes }) => ({ ...ids, person: scopes.suspended.personId }) },
  removePerson: managing,
  erasePerson: {
    ...managing,
    allowed: people(admins),
    ids: ({ ids, scopes }) => ({ ...ids, person: scopes.removed.personId }),
  },
  leaveWorkspace: { allowed: people(look), succeeds: "viewer", body: nothing },
  handOverStewardship: { allowed: people(stewards), body: ({ scopes }) => ({ to: scopes.member.personId }) },
  makeResetLink: { allowed: people(admins), body: nothing },
  listTeams: reading,
  makeTeam: { allowed: admins, body: () => ({ name: "Design" }) },
  changeTeam: { allowed: admins, body: () => ({ name: "Design" }) },
  deleteTeam: managing,
  addToTeam: { allowed: admins, body: ({ scopes }) => ({ person: scopes.member.personId }) },
  removeFromTeam: {
    allowed: admins,
    body: ({ scopes }) => ({ person: scopes.member.personId }),
    before: async ({ workspaceId, ids, scopes }) => {
      const { database } = await import("../../../lib/server/db.ts");
      const { personId } = scopes.member;
      await database().teamMembership.create({ data: { workspaceId, teamId: ids.team ?? "", personId } });
    },
  },
  listLadders: reading,
  changeLadder: {
    allowed: admins,
    body: ({ scopes, ids }) => ({ team: ids.team, rungs: [{ person: scopes.member.personId, hours: 24 }] }),
  },

  // Tokens.
  listTokens: { allowed: people(read) },
  makeToken: { allowed: people(read), body: () => ({ name: "Script", reach: "read", days: 30 }) },
  revokeToken: { allowed: people(read), succeeds: "member", body: nothing },
  listServiceTokens: { allowed: people(admins) },
  makeServiceToken: { allowed: people(admins), body: () => ({ name: "Robot", role: "viewer", days: 30 }) },
  revokeServiceToken: {
    ...managing,
    allowed: people(admins),
    ids: ({ ids }) => ({ ...ids, token: ids.serviceToken ?? "" }),
  },

  // Decisions.
  openDecision: { allowed: write, body: () => ({ title: "Which queue?", door: "two_way" }) },
  listDecisions: { allowed: look },
  countDecisions: reading,
  exportDecisions: reading,
  getDecision: { allowed: look },
  getHistory: { allowed: look },
  getNextRungs: reading,
  getWornDown: { allowed: people(takePart) },
  sayWornDown: {
    allowed: people(takePart),
    succeeds: "member",
    body: () => ({ wornDown: true }),
    before: doubtful,
  },
  editDecision: { ...deciding, version: 2, body: () => ({ title: "Which queue now?" }) },
  inviteToDecision: { ...deciding, body: nothing },
  addOption: { ...deciding, body: () => ({ label: "Kafka" }) },
  setDoor: { ...deciding, body: () => ({ door: "one_way", reason: "Hard to undo." }) },
  handOver: { allowed: ownerOrAdmin, body: ({ scopes }) => ({ to: scopes.member.personId }) },
  moveTeam: {
    ...deciding,
    body: ({ ids }) => ({ team: ids.team }),
    before: async ({ workspaceId, ids, scopes }) => {
      const { database } = await import("../../../lib/server/db.ts");
      const { personId } = scopes.owner;
      await database().teamMembership.create({ data: { workspaceId, teamId: ids.team ?? "", personId } });
    },
  },
  setVisibility: { ...deciding, body: () => ({ visibility: "people" }) },
  inviteGuest: { ...deciding, body: ({ scopes }) => ({ person: scopes.member.personId }) },
  removeGuest: {
    allowed: ["guest", "owner"],
    succeeds: "owner",
    body: ({ scopes }) => ({ person: scopes.guest.personId }),
  },
  hideAnswers: { ...deciding, body: () => ({ hide: true }) },
  closeRound: {
    ...deciding,
    body: nothing,
    before: as("owner", { type: "hideAnswers", input: { hide: true } }),
  },
  logReading: { allowed: write, body: () => ({ share: 60 }) },
  takePosition: { allowed: takePart, body: () => ({ stance: "agree" }) },
  forecast: { allowed: takePart, body: () => ({ probability: 60 }) },
  askToCommit: {
    allowed: write,
    body: ({ scopes }) => ({ person: scopes.guest.personId }),
    // Whoever agrees may ask, and the owner.
    before: async ({ scopes, ids }) => {
      await give(scopes.guest, ids.reference ?? "", disagrees());
      for (const who of [scopes.member, scopes.admin, scopes.steward])
        await give(who, ids.reference ?? "", agrees);
    },
  },
  offer: { allowed: takePart, succeeds: "member", body: nothing, before: doubtful },
  weigh: {
    ...deciding,
    body: ({ scopes }) => ({ person: scopes.member.personId, note: "Heard." }),
    before: doubtful,
  },
  commit: { ...answering, body: nothing },
  decline: { ...answering, body: nothing },
  stepBack: { ...answering, body: nothing },
  consult: { allowed: write, body: ({ scopes }) => ({ people: [scopes.guest.personId] }) },
  met: { allowed: write, body: nothing },
  escalate: {
    allowed: write,
    succeeds: "owner",
    body: ({ ids }) => ({ to: ids.person, statement: "We want different things." }),
    before: everybodyDoubts,
  },
  addStatement: {
    allowed: takePart,
    succeeds: "owner",
    body: () => ({ statement: "So." }),
    before: escalated,
  },
  resolveEscalation: {
    allowed: ["member"],
    body: () => ({ answer: "ruled", note: "Growth first." }),
    before: escalated,
  },
  withdrawEscalation: { allowed: ["owner"], body: nothing, before: escalated },
  decide: { ...deciding, body: () => settles.input },
  reopen: { allowed: ownerOrAdmin, body: reasoned, before: as("owner", settles) },
  drop: { allowed: ownerOrAdmin, body: reasoned },
  addQuestion: { allowed: write, body: () => ({ question: "What does it cost?" }) },
  answerQuestion: { allowed: write, body: theFirst, before: listing },
  withdrawAnswer: {
    allowed: write,
    body: theFirst,
    before: as("owner", wonders, { type: "answerQuestion", input: { asked: 5 } }),
  },
  removeQuestion: {
    allowed: write,
    body: () => ({ asked: 5, reason: "Both cost the same." }),
    before: listing,
  },
  attachEvidence: { allowed: write, body: () => ({ kind: "data", text: "Half of the calls." }) },
  removeEvidence: {
    allowed: write,
    body: () => ({ evidence: 5, reason: "Another product." }),
    before: as("owner", { type: "attachEvidence", input: { kind: "data", text: "Half of the calls." } }),
  },
  addBlindSpot: { allowed: write, body: () => ({ spot: "Colours" }) },
  checkBlindSpot: { allowed: write, body: () => ({ blindSpot: 5 }), before: as("owner", overlooks) },
  uncheckBlindSpot: {
    allowed: write,
    body: () => ({ blindSpot: 5 }),
    before: as("owner", overlooks, { type: "checkBlindSpot", input: { blindSpot: 5 } }),
  },
  removeBlindSpot: {
    allowed: write,
    body: () => ({ blindSpot: 5, reason: "No colours here." }),
    before: as("owner", overlooks),
  },
  setCustomer: { ...deciding, body: () => ({ who: "Ferry crews", change: null }) },
  setNature: { ...deciding, body: () => ({ nature: "invention", vision: "Nobody waits." }) },
  dismissMismatch: {
    ...deciding,
    body: reasoned,
    before: as("owner", {
      type: "decide",
      input: { choice: { text: "Postgres" }, share: 95 },
    }),
  },
  judgeSteps: {
    ...deciding,
    body: () => ({ steps: [{ ask: "share", changed: false, hours: 1 }] }),
    before: as("owner", settles),
  },
  sayEnergy: {
    allowed: takePart,
    succeeds: "member",
    body: () => ({ energy: "energised" }),
    before: as("owner", settles),
  },
  setDelayCost: { ...deciding, body: () => ({ perDay: 400 }) },
  setWayBack: { ...deciding, body: ({ scopes }) => ({ exists: true, person: scopes.member.personId }) },
  ...afterRows,
  comment: { allowed: takePart, body: () => ({ text: "What would it cost?" }) },
  editComment: { ...commenting, body: () => ({ comment: COMMENT, text: "What else?" }) },
  deleteComment: { ...commenting, body: () => ({ comment: COMMENT }) },
  listComments: { allowed: look },
  listMentionable: { allowed: takePart },
  undo: { allowed: takePart, succeeds: "owner", body: nothing, before: as("owner", reads(70)) },
  getVelocity: reading,
  listCommitments: reading,
  getVelocityDetails: reading,
  listSignals: reading,
  snoozeSignal: {
    allowed: admins,
    body: () => ({ signal: "heavy", reason: "We train this week.", days: 7 }),
  },
  endSnooze: managing,
  listSharedViews: { allowed: people(write) },
  shareView: { allowed: people(write), body: () => ({ name: "Quarter", view: {}, days: 7 }) },
  revokeSharedView: {
    allowed: people(write),
    succeeds: "steward",
    body: nothing,
  },
  listSavedViews: reading,
  saveView: {
    allowed: people(read),
    body: () => ({ name: "Late ones", page: "decisions", search: "overdue=true", shared: false }),
  },
  changeSavedView: { allowed: people(read), succeeds: "steward", body: () => ({ name: "Overdue" }) },
  deleteSavedView: { allowed: people(read), succeeds: "steward", body: nothing },
  listen: { allowed: look },
  getHome: { allowed: look },
  markEntry: {
    allowed: look,
    body: ({ ids }) => ({ kind: "review", reference: ids.reference, seen: true }),
  },

  // Imports.
  previewImport: { allowed: admins, form: (world) => formOf(world, false) },
  listImportProblems: { allowed: admins, form: (world) => formOf(world, true) },
  startImport: { allowed: admins, form: (world) => formOf(world, true) },
  listImports: { allowed: admins },
  getImport: { allowed: admins },
  undoImport: managing,

  // Oneself, in no workspace.
  getMe: { allowed: signedIn },
  listSessions: { allowed: signedIn },
  listSecurityEvents: { allowed: signedIn },
  changeProfile: { allowed: signedIn, body: () => ({ name: "Another name" }) },
  reauthenticate: { allowed: signedIn, body: () => ({ password: PASSWORD }) },
  endSession: { ...own, ids: () => ({ session: newId() }), reaches: true },
  endOtherSessions: own,
  changePassword: { ...own, body: () => ({ password: "another battery staple" }) },
  beginTwoFactor: own,
  confirmTwoFactor: { ...own, body: () => ({ code: "000000" }), reaches: true },
  renewRecoveryCodes: { ...own, reaches: true },
  endTwoFactor: { ...own, reaches: true },
  makeWorkspace: { ...own, body: () => ({ name: "Lighthouse", timeZone: "UTC" }) },
};

/** What is open to anyone, with an answer that shows that nobody was turned away at the door. */
export const openToAnyone: Readonly<Record<string, { readonly body: unknown; readonly status: number }>> = {
  signIn: { body: { email: "nobody@example.org", password: PASSWORD }, status: 401 },
  signOut: { body: {}, status: 204 },
  firstRun: {
    body: {
      token: "none",
      name: "N",
      email: "n@example.org",
      password: PASSWORD,
      workspaceName: "W",
      timeZone: "UTC",
    },
    status: 404,
  },
  join: { body: { token: "none", name: "N", email: "n@example.org", password: PASSWORD }, status: 404 },
  makeCopy: { body: { timeZone: "UTC" }, status: 201 },
  resetPassword: { body: { token: "none", password: PASSWORD }, status: 404 },
};

/** Routes that are no operations. */
export const undocumented = ["get /api/v1/openapi.json"] as const;
