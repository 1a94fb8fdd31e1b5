"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { CopyField } from "@/components/people/copy-field";
import { Button } from "@/components/ui/button";
import { lazily } from "@/components/ui/lazily";
import { makeToken, type TokenKind } from "@/lib/client/tokens";
import type { Role } from "@/lib/decisions/words";
import { reachesFor, serviceRoles } from "./choices.ts";

const TokenForm = lazily(() => import("./token-form.tsx").then((module) => module.TokenForm));

const words = {
  tokens: { hint: "Where you will use it, so that you know later what to revoke.", legend: "What it may do" },
  "service-tokens": { hint: "What it is called in the history of decisions.", legend: "Role" },
} as const;

/** A button, then a form, then the token, this once. */
export function MakeToken({ slug, kind, role }: { slug: string; kind: TokenKind; role: Role }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => {
      reset();
      setOpen(false);
    });
    button.current?.focus();
  };
  const { mutate, reset, isPending, error, data } = useMutation({
    ...makeToken(slug, kind),
    onSuccess: () => router.refresh(),
  });

  if (data) {
    return (
      <div className="grid gap-3 rounded-md bg-sunken p-4">
        <CopyField
          label={`Token “${data.name}”`}
          value={data.token}
          copied="The token is in the clipboard."
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-soft text-sm">It is not shown again. Keep it like a password.</p>
          <Button size="sm" onClick={close}>
            Done
          </Button>
        </div>
      </div>
    );
  }
  if (!open) {
    return (
      <Button ref={button} className="justify-self-start" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        Make a token
      </Button>
    );
  }
  const choices = kind === "tokens" ? reachesFor(role) : serviceRoles;
  return (
    <div className="grid max-w-md gap-3">
      <TokenForm
        {...words[kind]}
        choices={choices}
        pending={isPending}
        problem={error}
        onSubmit={(token) => mutate(token)}
      />
      <Button variant="quiet" onClick={close}>
        Cancel
      </Button>
    </div>
  );
}
