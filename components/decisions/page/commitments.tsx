"use client";

import { Handshake } from "lucide-react";
import { commitmentWords } from "@/components/decisions/words";
import { Button } from "@/components/ui/button";
import type { Decision } from "@/lib/client/decisions";
import { isOpen } from "@/lib/decisions/current";
import type { Direction } from "@/lib/decisions/words";
import { useOpenPanel } from "./panels.tsx";
import { Prose } from "./prose.tsx";
import { useRoom } from "./room.tsx";
import { When } from "./when.tsx";

type Commitment = Decision["commitments"][number];

/** From whom to whom: somebody of higher standing who goes along with the view of somebody of lower standing commits downwards. */
const directionWords: Readonly<Record<Direction, string>> = {
  up: "upwards",
  down: "downwards",
  peer: "between peers",
};

function Line({ one, nameOf }: { one: Commitment; nameOf: (id: string) => string }) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const who = nameOf(one.person);
  return (
    <li className="grid gap-1">
      <p className="wrap-anywhere">
        {one.origin === "asked" ? (
          <>
            <span className="font-medium">{nameOf(one.by)}</span> asked{" "}
            <span className="font-medium">{who}</span> to disagree and commit
          </>
        ) : (
          <>
            <span className="font-medium">{who}</span> offered to disagree and commit
          </>
        )}{" "}
        <span className="text-ink-soft">
          · <When at={one.at} />
        </span>
        {isOpen(one) && one.due && (
          <span className="text-ink-soft">
            {" "}
            · an answer is hoped for <When at={one.due} />
          </span>
        )}
      </p>
      {isOpen(one) ? (
        one.person === viewer.id ? (
          <div>
            <Button size="sm" onClick={() => open({ kind: "answer" })}>
              {one.origin === "asked" ? "Answer" : "Make it true"}
            </Button>
          </div>
        ) : (
          <p className="text-ink-soft">No answer yet.</p>
        )
      ) : (
        <p className={one.status === "committed" ? "text-success" : "text-ink-soft"}>
          {who} {commitmentWords[one.status]}
          {one.answeredAt && (
            <>
              {" "}
              <When at={one.answeredAt} />
            </>
          )}
          {one.direction && `, ${directionWords[one.direction]}`}
          {one.status === "committed" && `. Thank you, ${who}.`}
          {one.sincere === false && one.status === "committed" && (
            <span className="text-ink-soft"> The doubt had not been weighed in writing.</span>
          )}
        </p>
      )}
      {one.reason && <Prose text={one.reason} className="text-ink-soft" />}
    </li>
  );
}

/** What lies between the two voices: who asked whom to go along in spite of a doubt, and what they said. */
export function Commitments({
  commitments,
  nameOf,
}: {
  commitments: readonly Commitment[];
  nameOf: (id: string) => string;
}) {
  return (
    // Between the two where there is room for three, and on a phone; else below both.
    <div className="flex content-start items-start gap-3 self-start rounded-md bg-accent-wash px-4 py-3 sm:max-lg:order-last sm:max-lg:col-span-2 lg:grid lg:gap-2">
      <Handshake aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-accent" />
      <div className="min-w-0">
        <h3 className="sr-only">Commitments between them</h3>
        <ul className="grid gap-3">
          {commitments.map((one) => (
            <Line key={one.seq} one={one} nameOf={nameOf} />
          ))}
        </ul>
      </div>
    </div>
  );
}
