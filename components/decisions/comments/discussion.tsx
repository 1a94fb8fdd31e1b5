"use client";

import { useQuery } from "@tanstack/react-query";
import { EyeOff } from "lucide-react";
import { useEffect } from "react";
import { useRoom } from "@/components/decisions/page/room";
import { useNames } from "@/components/decisions/page/use-names";
import { Place } from "@/components/decisions/page/when-near";
import { Unfetched } from "@/components/ui/lazily";
import { Section } from "@/components/ui/section";
import { SelectBox } from "@/components/ui/select-box";
import { TextLink } from "@/components/ui/text-link";
import { type Comment, type Discussion as DiscussionResource, discussionQuery } from "@/lib/client/comments";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { CommentForm } from "./comment-form.tsx";
import { partsOf } from "./parts.ts";
import { Thread } from "./thread.tsx";

function NewComment({ decision, nameOf }: { decision: Decision; nameOf: (id: string) => string }) {
  const parts = partsOf(decision, nameOf);
  return (
    <CommentForm
      name="comment"
      label="Say something, or ask"
      send="Comment"
      toAct={(text, form) => {
        const about = Number(form.get("about") ?? 0);
        return { type: "comment", input: { text, ...(about > 0 && { about }) } };
      }}
    >
      {parts.length > 0 && (
        <div className="w-56 max-w-full">
          <SelectBox name="about" aria-label="What it is about" className="h-8 text-sm">
            <option value="0">About the decision</option>
            {parts.map(({ seq, label }) => (
              <option key={seq} value={seq}>
                {label}
              </option>
            ))}
          </SelectBox>
        </div>
      )}
    </CommentForm>
  );
}

/** Threads with what was said first on top; an answer stands below what it answers. */
const threadsOf = (comments: readonly Comment[]) =>
  comments
    .filter(({ replyTo }) => replyTo === null)
    .map((first) => ({ first, answers: comments.filter(({ replyTo }) => replyTo === first.seq) }));

/** What people say to each other about a decision. */
export function Discussion({ decision }: { decision: Decision }) {
  const { data, isError, refetch } = useQuery(discussionQuery(useRoom()));
  if (data) return <Said data={data} decision={decision} />;
  // To wait for it by suspending would take the page along where it does not come.
  return isError ? <Unfetched onAgain={() => void refetch()} /> : <Place />;
}

function Said({ data, decision }: { data: DiscussionResource; decision: Decision }) {
  const room = useRoom();
  const nameOf = useNames([...data.people, ...decision.people]);
  useEffect(() => {
    const wanted = /^#comment-\d+$/.exec(window.location.hash)?.[0];
    const found = wanted && document.querySelector<HTMLElement>(wanted);
    if (!found) return;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "center" });
  }, []);
  const threads = threadsOf(data.comments);
  // Answers to what is out of sight: shown as they are.
  const shown = new Set(threads.flatMap(({ first, answers }) => [first, ...answers]));
  const alone = data.comments.filter((comment) => !shown.has(comment));
  const speaks = mayDo("comment", decision, room.viewer);
  return (
    <Section title="Discussion">
      <div className="grid grid-cols-1 gap-5">
        {data.hidden && (
          <p className="flex items-center gap-3 rounded-md bg-sunken px-4 py-3 text-ink-soft">
            <EyeOff aria-hidden="true" className="size-4 shrink-0" />
            What others say here shows once you gave your answer; what names you shows at once.
          </p>
        )}
        {data.comments.length === 0 && !data.hidden && (
          <p className="text-ink-faint">
            {speaks
              ? "Nobody has said anything yet. What would you want to know?"
              : "Nobody has said anything yet."}
          </p>
        )}
        {data.comments.length > 0 && (
          <ol className="grid grid-cols-1 divide-y divide-line">
            {[...threads, ...alone.map((first) => ({ first, answers: [] }))].map(({ first, answers }) => (
              <Thread
                key={first.seq}
                first={first}
                answers={answers}
                decision={decision}
                nameOf={nameOf}
                speaks={speaks}
              />
            ))}
          </ol>
        )}
        {speaks && <NewComment decision={decision} nameOf={nameOf} />}
        <p className="text-sm">
          <TextLink href="/help/talking">How talking works here</TextLink>
        </p>
      </div>
    </Section>
  );
}
