"use client";

import { LifetimeField } from "@/components/account/lifetime-field";
import { useFirstFocus } from "@/components/account/use-first-focus";
import { AccountForm } from "@/components/people/account-form";
import { needed } from "@/components/people/checks";
import { text } from "@/components/people/enter";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Problem } from "@/lib/client/problem";
import { lifetimes, USUAL_DAYS } from "./choices.ts";

type TokenFormProps = {
  /** What the name is for. */
  hint: string;
  legend: string;
  choices: readonly { value: string; label: string; hint: string }[];
  pending: boolean;
  problem: Problem | null;
  onSubmit: (token: { name: string; may: string; days: number }) => void;
};

/** A name, what it may do, and for how long. */
export function TokenForm({ hint, legend, choices, pending, problem, onSubmit }: TokenFormProps) {
  const first = useFirstFocus<HTMLInputElement>();
  return (
    <AccountForm
      submit="Make token"
      pending={pending}
      problem={problem}
      onSubmit={(form) =>
        onSubmit({
          name: text(form, "name").trim(),
          may: text(form, "may"),
          days: Number(text(form, "days")),
        })
      }
    >
      <Field name="name" label="Name" hint={hint} check={needed("Give it a name.")}>
        <Input ref={first} autoComplete="off" maxLength={100} aria-required="true" />
      </Field>
      <RadioCards name="may" legend={legend} choices={choices} defaultValue={choices[0]?.value ?? null} />
      <LifetimeField label="Runs out after" lifetimes={lifetimes} usual={USUAL_DAYS} />
    </AccountForm>
  );
}
