"use client";

import { ExternalLink } from "lucide-react";
import type { Route } from "next";
import { DoorMark } from "@/components/decisions/door-mark";
import { dataProblemWords, doorWords, statusWords } from "@/components/decisions/words";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { EnoughFor } from "./enough-for.tsx";
import { enoughSince } from "./enough-since.ts";
import { useRoom } from "./room.tsx";
import { SharingLine } from "./sharing-line.tsx";
import { Title } from "./title.tsx";
import { When } from "./when.tsx";

const tones = {
  open: "neutral",
  decided: "success",
  dropped: "neutral",
  reversed: "warning",
  superseded: "warning",
} as const;

/** Only addresses that a browser opens as pages; anything else is shown as the words that it is. */
const isWeb = (link: string) => /^https?:\/\//i.test(link);

function Source({ link }: { link: string }) {
  if (!isWeb(link)) return <span className="wrap-anywhere">from {link}</span>;
  return (
    <a
      href={link}
      rel="noreferrer"
      target="_blank"
      className="inline-flex items-center gap-1 rounded-sm text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
    >
      Source <ExternalLink aria-hidden="true" className="size-3.5" />
      <span className="sr-only">(opens in a new tab)</span>
    </a>
  );
}

/** The decisions whose place it took. */
function Replaces({ decision: { replaced, related } }: { decision: Decision }) {
  const { slug } = useRoom();
  return (
    <p className="wrap-anywhere text-ink-soft">
      Takes the place of{" "}
      {replaced.map((reference, place) => (
        <span key={reference}>
          {place > 0 && ", "}
          <TextLink href={`/${slug}/decisions/${reference}` as Route}>
            {related.find((one) => one.reference === reference)?.title ?? reference}
          </TextLink>
        </span>
      ))}
    </p>
  );
}

/** What it is, whose it is, and where it stands. */
export function Header({ decision, nameOf }: { decision: Decision; nameOf: (id: string) => string }) {
  const { viewer } = useRoom();
  const { door, status, owner, ownerName, opened, tags, link, problem, reference } = decision;
  const since = enoughSince(decision);
  const name = owner ? nameOf(owner) : ownerName;
  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
        {door ? (
          <>
            <DoorMark door={door} />
            <span className="text-ink-soft max-sm:order-last max-sm:w-full">{doorWords[door].sentence}</span>
          </>
        ) : (
          <span className="text-ink-soft">Nobody has said which door this is.</span>
        )}
        <span className="ml-auto flex items-center gap-2">
          {status === "open" && since && (
            <Badge tone="accent">
              <EnoughFor since={since} />
            </Badge>
          )}
          <Badge tone={tones[status]}>{statusWords[status]}</Badge>
          <span className="font-mono text-ink-faint text-xs">{reference}</span>
        </span>
      </div>
      <Title decision={decision} editable={mayDo("edit", decision, viewer)} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-soft">
        <span className="flex min-w-0 items-center gap-2">
          {name ? (
            <>
              <Avatar name={name} />
              <span className="wrap-anywhere min-w-0">
                <span className="font-medium text-ink">{name}</span> {owner === viewer.id ? "(you) " : ""}
                {status === "open" ? "decides" : "owns it"}
              </span>
            </>
          ) : (
            "Nobody owns it"
          )}
        </span>
        <span>
          Opened <When {...opened} />
        </span>
        {tags.length > 0 && (
          <ul aria-label="Tags" className="flex min-w-0 flex-wrap gap-1.5">
            {tags.map((tag) => (
              <li key={tag} className="flex min-w-0">
                <Badge>{tag}</Badge>
              </li>
            ))}
          </ul>
        )}
        {link && <Source link={link} />}
        <SharingLine decision={decision} />
      </div>
      {decision.replaced.length > 0 && <Replaces decision={decision} />}
      {problem && (
        <p className="justify-self-start rounded-md bg-warning-wash px-3 py-1.5 text-sm text-warning">
          Marked: impossible times. The record says it was {dataProblemWords[problem]}; it is left out of
          durations.
        </p>
      )}
    </header>
  );
}
