import { roleWords } from "@/components/people/role-words";
import { standingWords } from "@/components/people/standing-words";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { Member } from "@/lib/client/people";
import { isAtLeast, mayManage } from "@/lib/decisions/membership";
import { ManageButton } from "./manage-button.tsx";
import type { Place } from "./place.ts";
import { statusWords } from "./status-words.ts";

function Row({ member, place }: { member: Member; place: Place }) {
  const { id, name, email, role, standing, status } = member;
  const manages = mayManage({ id: place.me, role: place.role }, { id, role });
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 border-line px-4 py-2.5 sm:grid-cols-[auto_minmax(0,1fr)_6rem_7rem_auto] [&:not(:first-child)]:border-t">
      <Avatar name={name} />
      <div className="min-w-0">
        <p className="wrap-anywhere font-medium">
          {name}
          {id === place.me && <span className="font-normal text-ink-soft"> (you)</span>}
        </p>
        {email && <p className="truncate text-ink-soft text-sm">{email}</p>}
        <p className="text-ink-soft text-sm sm:hidden">
          {roleWords[role].label} · {standingWords[standing]}
        </p>
        {status !== "active" && (
          <p className="mt-0.5">
            <Badge tone={status === "suspended" ? "warning" : "neutral"}>{statusWords[status]}</Badge>
          </p>
        )}
      </div>
      <span className="text-ink-soft max-sm:hidden">{roleWords[role].label}</span>
      <span className="text-ink-soft max-sm:hidden">{standingWords[standing]}</span>
      {isAtLeast(place.role, "admin") &&
        (manages ? <ManageButton place={place} member={member} /> : <span className="w-20" />)}
    </li>
  );
}

/** Everybody with what they are here. */
export function PeopleList({ people, place }: { people: readonly Member[]; place: Place }) {
  return (
    <ul aria-label="People" className="rounded-lg border border-line bg-surface shadow-card">
      {people.map((member) => (
        <Row key={member.id} member={member} place={place} />
      ))}
    </ul>
  );
}
