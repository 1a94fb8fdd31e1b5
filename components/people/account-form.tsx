"use client";

import { Form } from "@base-ui/react/form";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Problem } from "@/lib/client/problem";

const none: Record<string, string> = {};

type AccountFormProps = {
  submit: string;
  pending: boolean;
  problem: Problem | null;
  onSubmit: (form: FormData) => void;
  children: ReactNode;
};

/**
 * The frame of the forms with which people come in. Complaints stand at their field, and the first of them takes the
 * focus; what belongs to no field stands above the button. `post` keeps a password out of the address when somebody
 * is quicker than the script.
 */
export function AccountForm({ submit, pending, problem, onSubmit, children }: AccountFormProps) {
  const fields = problem?.fields ?? none;
  const [names, setNames] = useState<readonly string[]>([]);
  const homeless = Object.keys(fields).filter((name) => !names.includes(name));
  return (
    <Form
      method="post"
      errors={fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (pending) return;
        const form = new FormData(event.currentTarget);
        setNames([...form.keys()]);
        onSubmit(form);
      }}
      className="grid grid-cols-1 gap-5"
    >
      {children}
      {problem && homeless.length === Object.keys(fields).length && (
        <Callout tone="danger" title={problem.message} urgent>
          {homeless.length > 0 ? homeless.map((name) => fields[name]).join(" ") : problem.detail}
          {problem.requestId && problem.code === "internal" && (
            <p className="mt-1 text-sm">
              Reference: <code className="font-mono">{problem.requestId}</code>
            </p>
          )}
        </Callout>
      )}
      <Button type="submit" variant="primary" wide pending={pending}>
        {submit}
      </Button>
    </Form>
  );
}
