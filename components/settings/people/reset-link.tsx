"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { CopyField } from "@/components/people/copy-field";
import { Button } from "@/components/ui/button";
import { makeResetLink } from "@/lib/client/reset-link";
import { ProblemNote } from "../problem-note.tsx";

type ResetLinkProps = { slug: string; id: string; name: string; onBack: () => void };

/** For somebody who forgot their password: whoever knows them hands the link on. */
export function ResetLink({ slug, id, name, onBack }: ResetLinkProps) {
  const [lost, setLost] = useState(false);
  const { mutate, isPending, data, error } = useMutation(makeResetLink(slug, id));
  if (data) return <CopyField label={`Link for ${name} to set a new password, good once`} value={data.url} />;
  return (
    <div className="grid gap-4">
      <p>
        Whoever opens the link sets a new password for {name}, so hand it to them yourself. They are then
        signed out everywhere.
      </p>
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          checked={lost}
          onChange={(event) => setLost(event.target.checked)}
          className="mt-0.75 size-4 shrink-0 accent-accent"
        />
        They lost their authenticator app and their recovery codes as well: switch two-factor off.
      </label>
      <ProblemNote problem={error} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" pending={isPending} onClick={() => mutate({ endsTwoFactor: lost })}>
          Make the link
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </div>
  );
}
