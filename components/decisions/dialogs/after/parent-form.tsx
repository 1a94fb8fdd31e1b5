"use client";

import { CommandForm } from "@/components/decisions/dialogs/command-form";
import { ReferenceField } from "@/components/decisions/dialogs/reference-field";
import { sayRefusal } from "@/components/decisions/page/say-refusal";
import { useAct } from "@/components/decisions/page/use-act";
import { useDecision } from "@/components/decisions/page/use-decision";
import { Button } from "@/components/ui/button";
import { normaliseReference } from "@/lib/decisions/reference";

/** Which larger decision it is a part of; or that it stands by itself. */
export function ParentForm({ onDone }: { onDone: () => void }) {
  const { parent } = useDecision();
  const { mutate, isPending } = useAct();
  return (
    <CommandForm
      name="parent"
      submit={parent ? "Move it there" : "Make it a part of that"}
      done="Linked"
      fields={["parent"]}
      toAct={(values) => ({ type: "linkParent", input: { parent: normaliseReference(values.parent ?? "") } })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          {parent && (
            <div className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-sunken px-4 py-3">
              <p>
                Now a part of <span className="font-mono">{parent}</span>.
              </p>
              <Button
                size="sm"
                pending={isPending}
                onClick={() =>
                  mutate(
                    { act: { type: "unlinkParent", input: {} }, done: "It stands by itself" },
                    { onSuccess: onDone, onError: sayRefusal },
                  )
                }
              >
                Let it stand by itself
              </Button>
            </div>
          )}
          <ReferenceField
            name="parent"
            label="Which larger decision is it a part of?"
            initial={initial.parent}
            required
          />
        </>
      )}
    </CommandForm>
  );
}
