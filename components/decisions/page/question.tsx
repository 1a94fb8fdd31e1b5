"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { EditInPlace, fetchEditor } from "./edit-lazily.tsx";
import { Prose } from "./prose.tsx";
import { useRoom } from "./room.tsx";

/** More than this is folded, so that what follows stays within reach. */
const LONG = 1_500;

export function Question({ decision }: { decision: Decision }) {
  const { viewer } = useRoom();
  const [editing, setEditing] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const { question } = decision;
  const editable = mayDo("edit", decision, viewer);
  if (!question && !(editable && decision.status === "open")) return null;
  const long = (question?.length ?? 0) > LONG;
  const shown = question && long && !unfolded ? `${question.slice(0, LONG)} …` : question;
  return (
    <Section
      title="Question"
      action={
        editable &&
        !editing && (
          <Button
            variant="quiet"
            size="sm"
            onPointerEnter={fetchEditor}
            onFocus={fetchEditor}
            onClick={() => setEditing(true)}
          >
            {question ? "Edit" : "Write"}
            <span className="sr-only"> the question</span>
          </Button>
        )
      }
    >
      {editing ? (
        <EditInPlace
          field="question"
          label="What has to be settled, and why now?"
          onDone={() => setEditing(false)}
        />
      ) : (
        <div className="grid justify-items-start gap-3">
          {shown ? (
            <Prose text={shown} className="text-md" />
          ) : (
            <p className="text-ink-faint">The title says it all so far.</p>
          )}
          {long && (
            <Button size="sm" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {unfolded ? "Show less" : "Show all of it"}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
