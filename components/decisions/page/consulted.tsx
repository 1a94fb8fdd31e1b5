"use client";

import { Check, Hourglass } from "lucide-react";
import type { Decision } from "@/lib/client/decisions";
import { answerTo } from "@/lib/decisions/consultations";
import { Prose } from "./prose.tsx";
import { useRoom } from "./room.tsx";
import { When } from "./when.tsx";

/** Who was asked by name, and whether they have answered; nobody is asked again. */
export function Consulted({ decision, nameOf }: { decision: Decision; nameOf: (id: string) => string }) {
  const { viewer } = useRoom();
  const own = decision.consultations.findLast(({ person }) => person === viewer.id);
  const notes = [...new Set(decision.consultations.flatMap(({ note }) => note ?? []))];
  return (
    <div className="grid gap-2.5">
      <h3 className="font-medium text-ink-soft">Asked by name</h3>
      <ul className="flex flex-wrap gap-2">
        {decision.consultations.map((asked) => {
          const answered = answerTo(decision, asked) !== null;
          const Icon = answered ? Check : Hourglass;
          return (
            <li
              key={asked.seq}
              className="flex max-w-full items-center gap-1.5 rounded-full border border-line px-3 py-1 text-sm"
            >
              <Icon
                aria-hidden="true"
                className={`size-3.5 shrink-0 ${answered ? "text-success" : "text-ink-faint"}`}
              />
              <span className="truncate font-medium">{nameOf(asked.person)}</span>
              <span className="shrink-0 text-ink-soft">
                {answered ? "answered" : "asked, not answered yet"}
              </span>
            </li>
          );
        })}
      </ul>
      {notes.map((note) => (
        <Prose key={note} text={note} className="text-ink-soft" />
      ))}
      {own && answerTo(decision, own) === null && (
        <p className="text-ink-soft">
          {nameOf(own.by)} asked for your view <When at={own.at} />. A position is an answer; so is stepping
          back.
        </p>
      )}
    </div>
  );
}
