"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import type { WorkspaceResource } from "@/lib/server/people/resource";

/** Who decides; whoever logs it, unless told. Viewers own nothing. */
export function OwnerField({ members, initial }: { members: WorkspaceResource["members"]; initial: string }) {
  const able = members.filter(({ role }) => role !== "viewer");
  const [owner, setOwner] = useState(initial);
  return (
    <Field name="owner" label="Owner">
      <NativeSelect value={owner} onValueChange={setOwner}>
        {able.length === 0 && <option value={owner}>You</option>}
        {able.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
