"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useRoom } from "@/components/decisions/page/room";
import { ERASED } from "@/components/decisions/words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { decisionQuery } from "@/lib/client/decisions";
import { normaliseReference } from "@/lib/decisions/reference";

const REFERENCE = /^[0-9A-HJKMNP-TV-Z]{5,8}$/;

/** Whether there is a decision of that name, and which. */
function Found({ reference }: { reference: string }) {
  const room = useRoom();
  const { data, isError } = useQuery({
    ...decisionQuery({ slug: room.slug, reference }),
    enabled: REFERENCE.test(reference) && reference !== room.reference,
    refetchInterval: false,
    retry: false,
  });
  if (reference === room.reference) return "That is this very decision.";
  if (data) return data.title ?? ERASED;
  return isError
    ? "There is no decision of that name here."
    : "Five letters and digits, as in the address of its page.";
}

type ReferenceFieldProps = {
  name: string;
  label: string;
  initial: string | undefined;
  required?: boolean;
};

/** Another decision, by its name; whether there is one is said while it is typed. */
export function ReferenceField({ name, label, initial = "", required = false }: ReferenceFieldProps) {
  const [typed, setTyped] = useState(initial);
  return (
    <Field name={name} label={label} hint={<Found reference={normaliseReference(typed)} />}>
      <Input
        value={typed}
        onValueChange={setTyped}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={12}
        {...(required && { required })}
      />
    </Field>
  );
}
