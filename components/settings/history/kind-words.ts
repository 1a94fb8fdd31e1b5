import { askWords } from "@/components/decisions/closing-words";
import { doorWords } from "@/components/decisions/words";
import { roleWords } from "@/components/people/role-words";
import { standingWords } from "@/components/people/standing-words";
import { signalTitles } from "@/components/signals/signal-titles";
import type { WorkspaceEventResource } from "@/lib/client/workspace-settings";
import { asks, doors, roles, standings } from "@/lib/decisions/words";
import { formatDay } from "@/lib/format/day";
import { formatDuration } from "@/lib/format/duration";
import { clockOf, daysInWords } from "../workspace/clock.ts";

const DAY_LENGTH = "2026-11-23".length;

type Kind = WorkspaceEventResource["kind"];
type Data = WorkspaceEventResource["data"];

/** The kinds as the filter calls them. */
export const kindWords: Readonly<Record<Kind, string>> = {
  made: "Workspace made",
  settingsChanged: "Settings changed",
  policyChanged: "Door changed",
  invited: "Invitation made",
  invitationRevoked: "Invitation revoked",
  joined: "Joined",
  teamMade: "Team made",
  teamChanged: "Team changed",
  teamDeleted: "Team deleted",
  teamEntered: "Put into a team",
  teamLeft: "Taken out of a team",
  ladderChanged: "Ladder changed",
  roleChanged: "Role changed",
  standingChanged: "Standing changed",
  stewardshipHandedOver: "Stewardship handed over",
  suspended: "Suspended",
  restored: "Let in again",
  removed: "Removed",
  left: "Left",
  erased: "Name and words erased",
  serviceMade: "Service token made",
  serviceRevoked: "Service token revoked",
  viewShared: "Link made",
  viewUnshared: "Link ended",
  savedViewShared: "View shared",
  savedViewRenamed: "Shared view renamed",
  savedViewUnshared: "View no longer shared",
  signalSnoozed: "Signal put aside",
  signalWoken: "Signal brought back",
  deletionAsked: "Deletion asked for",
  deletionWithdrawn: "Deletion taken back",
};

const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const part = (data: unknown, name: string): unknown =>
  typeof data === "object" && data !== null ? Object.getOwnPropertyDescriptor(data, name)?.value : undefined;

const role = (value: unknown) =>
  roles.filter((one) => one === value).map((one) => roleWords[one].label.toLowerCase())[0] ?? "";
const a = (word: string) => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);
const standing = (value: unknown) =>
  standings.filter((one) => one === value).map((one) => standingWords[one].toLowerCase())[0] ?? "";
const list = (value: unknown) => (Array.isArray(value) ? value : []);
const asked = (value: unknown) =>
  asks
    .filter((ask) => list(value).includes(ask))
    .map((ask) => askWords[ask].toLowerCase())
    .join(", ");

/** How each setting is said. */
const settings: readonly (readonly [field: string, word: string, say: (value: unknown) => string])[] = [
  ["name", "name", text],
  ["timeZone", "time zone", (value) => text(value).replaceAll("_", " ")],
  ["currency", "currency", text],
  ["workDays", "working days", (value) => daysInWords(list(value))],
  ["workFrom", "work begins", (value) => clockOf(Number(value))],
  ["workTo", "work ends", (value) => clockOf(Number(value))],
  ["target", "target time", (value) => formatDuration(Number(value))],
  ["enough", "enough", (value) => `${text(value)} %`],
  ["cap", "people at most", text],
  ["asks", "asked for", asked],
];

/** Each change as what it was and what it is now. */
function changes(data: Data): string[] {
  const said = settings.flatMap(([field, word, say]) => {
    const change = part(data, field);
    return change === undefined
      ? []
      : [`${word}: ${say(part(change, "from")) || "nothing"} → ${say(part(change, "to")) || "nothing"}`];
  });
  return part(data, "notes") === true ? [...said, "who sees to what is asked for"] : said;
}

const door = (data: Data) =>
  doors.filter((one) => one === data.door).map((one) => doorWords[one].word)[0] ?? "";

const signal = (data: Data) => Object.entries(signalTitles).find(([name]) => name === data.signal)?.[1] ?? "";

/** What happened, told of whoever did it: “Ada …”. */
const sentences: Readonly<Record<Kind, (whom: string, data: Data) => string>> = {
  made: () => "made this workspace",
  settingsChanged: () => "changed the settings",
  policyChanged: (_, data) => `changed what a ${door(data).toLowerCase()} asks for`,
  invited: (_, data) => `made an invitation for ${a(role(data.role))}`,
  invitationRevoked: (_, data) => `revoked an invitation for ${a(role(data.role))}`,
  joined: (_, data) => `joined as ${role(data.role)}`,
  teamMade: (_, data) => `made the team ${text(data.name)}`,
  teamChanged: (_, data) => `changed the team ${text(part(data.name, "to"))}`.trimEnd(),
  teamDeleted: (_, data) => `deleted the team ${text(data.name)}`,
  teamEntered: (whom) => `put ${whom} into a team`,
  teamLeft: (whom) => `took ${whom} out of a team`,
  ladderChanged: (_, data) =>
    data.team === null
      ? "changed whom questions of all teams go up to"
      : "changed whom the questions of a team go up to",
  roleChanged: (whom, data) => `made ${whom} ${role(data.to)} (was ${role(data.from)})`,
  standingChanged: (whom, data) =>
    `set the standing of ${whom} to ${standing(data.to)} (was ${standing(data.from)})`,
  stewardshipHandedOver: (whom) => `handed the stewardship over to ${whom}`,
  suspended: (whom) => `suspended ${whom}`,
  restored: (whom) => `let ${whom} in again`,
  removed: (whom) => `removed ${whom}`,
  left: () => "left",
  erased: (whom) => `erased the name and words of ${whom}`,
  serviceMade: (whom, data) => `made a service token for ${whom}, ${a(role(data.role))}`,
  serviceRevoked: (whom) => `revoked the service token of ${whom}`,
  viewShared: (_, data) =>
    `made a read-only link of a view, good until ${formatDay(text(data.until).slice(0, DAY_LENGTH))}`,
  viewUnshared: () => "ended a read-only link of a view",
  savedViewShared: (_, data) => `shared a view of ${text(data.page)} with everybody here`,
  savedViewRenamed: (_, data) => `renamed a shared view of ${text(data.page)}`,
  savedViewUnshared: (_, data) => `took back a shared view of ${text(data.page)}`,
  signalSnoozed: (_, data) =>
    `put the signal “${signal(data)}” aside until ${formatDay(text(data.until).slice(0, DAY_LENGTH))}`,
  signalWoken: (_, data) => `brought the signal “${signal(data)}” back`,
  deletionAsked: () => "asked for the deletion of this workspace",
  deletionWithdrawn: () => "took the deletion back",
};

export function sentenceOf(
  { kind, data }: WorkspaceEventResource,
  whom: string,
): { says: string; details: string[] } {
  const detailed = kind === "settingsChanged" || kind === "policyChanged";
  return { says: sentences[kind](whom, data), details: detailed ? changes(data) : [] };
}
