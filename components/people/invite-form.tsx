"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RadioCards } from "@/components/ui/radio-cards";
import { invite } from "@/lib/client/session";
import type { Role } from "@/lib/decisions/words";
import { CopyField } from "./copy-field.tsx";
import { roleWords } from "./role-words.ts";

/** Nobody hands out more than they have. */
const offeredBy = (role: Role): readonly Role[] =>
  role === "steward" ? ["member", "viewer", "admin", "steward"] : ["member", "viewer", "admin"];

const instant = (iso: string, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(iso),
  );

/** Makes a link that lets one person in; there is no mail server to send it, so the inviter does. */
export function InviteForm({
  slug,
  timeZone,
  inviter,
  onMade,
}: {
  slug: string;
  timeZone: string;
  inviter: Role;
  onMade?: () => void;
}) {
  const offered = offeredBy(inviter);
  const choices = offered.map((value) => ({ value, ...roleWords[value] }));
  const { mutate, reset, isPending, data, error } = useMutation(invite(slug));

  if (data) {
    return (
      <div className="grid gap-4">
        <CopyField
          label={`Invitation link for one ${roleWords[data.role].label.toLowerCase()}`}
          value={data.url}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-soft text-sm">
            Works once, until <time dateTime={data.expiresAt}>{instant(data.expiresAt, timeZone)}</time> (
            {timeZone}).
          </p>
          <Button size="sm" onClick={reset}>
            Make another
          </Button>
        </div>
      </div>
    );
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = new FormData(event.currentTarget).get("role");
        const role = offered.find((one) => one === chosen);
        if (role && !isPending) mutate({ role }, { ...(onMade && { onSuccess: onMade }) });
      }}
    >
      <RadioCards name="role" legend="Role" choices={choices} defaultValue="member" />
      {error && (
        <Callout tone="danger" title={error.message} urgent>
          {error.detail}
        </Callout>
      )}
      <Button type="submit" variant="primary" pending={isPending} className="justify-self-start">
        Make invitation link
      </Button>
    </form>
  );
}
