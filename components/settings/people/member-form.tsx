"use client";

import { Form } from "@base-ui/react/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { roleWords } from "@/components/people/role-words";
import { standingWords } from "@/components/people/standing-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { changeMember, type Member } from "@/lib/client/people";
import type { Problem } from "@/lib/client/problem";
import { mayGrant } from "@/lib/decisions/membership";
import { memberRoles, standings } from "@/lib/decisions/words";
import { ProblemNote } from "../problem-note.tsx";
import type { Place } from "./place.ts";

const isMember = (value: unknown): value is Member =>
  typeof value === "object" && value !== null && "standing" in value && "version" in value;

/** What the other one made of it, where two changed the same person at once. */
function theirs(error: Problem | null): Member | null {
  return error?.code === "version-conflict" && isMember(error.current) ? error.current : null;
}

type MemberFormProps = { place: Place; member: Member; onDone: (title: string) => void };

export function MemberForm({ place, member, onDone }: MemberFormProps) {
  const [role, setRole] = useState<string>(member.role);
  const [standing, setStanding] = useState<string>(member.standing);
  const { mutate, isPending, error } = useMutation(changeMember(place.slug, member.id));
  const now = theirs(error) ?? member;
  const given = memberRoles.filter((one) => mayGrant(place.role, one));
  const change = {
    ...given.filter((one) => one === role && one !== now.role).map((one) => ({ role: one }))[0],
    ...standings
      .filter((one) => one === standing && one !== now.standing)
      .map((one) => ({ standing: one }))[0],
  };
  const changed = Object.keys(change).length > 0;
  return (
    <Form
      errors={error?.fields ?? {}}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        if (!changed) return onDone("Nothing changed");
        mutate({ ...change, version: now.version }, { onSuccess: () => onDone(`${member.name} is changed`) });
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field name="role" label="Role" hint={roleHint(role)}>
          <NativeSelect value={role} onValueChange={setRole}>
            {given.map((one) => (
              <option key={one} value={one}>
                {roleWords[one].label}
              </option>
            ))}
            {!given.some((one) => one === member.role) && (
              <option value={member.role}>{roleWords[member.role].label}</option>
            )}
          </NativeSelect>
        </Field>
        <Field
          name="standing"
          label="Standing"
          hint="Says whether a commitment went up or down; it gives no rights."
        >
          <NativeSelect value={standing} onValueChange={setStanding}>
            {standings.map((one) => (
              <option key={one} value={one}>
                {standingWords[one]}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      {theirs(error) ? (
        <ProblemNote title="Somebody else changed this in the meantime">
          It is now {roleWords[now.role].label.toLowerCase()} and {standingWords[now.standing].toLowerCase()}.
          Save again to set what you chose.
        </ProblemNote>
      ) : (
        <ProblemNote problem={error} />
      )}
      <Button type="submit" variant="primary" pending={isPending} className="justify-self-start">
        Save
      </Button>
    </Form>
  );
}

const roleHint = (role: string) =>
  memberRoles.filter((one) => one === role).map((one) => roleWords[one].hint)[0];
