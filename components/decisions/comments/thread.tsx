"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Comment } from "@/lib/client/comments";
import type { Decision } from "@/lib/client/decisions";
import { CommentForm } from "./comment-form.tsx";
import { OneComment } from "./one-comment.tsx";
import { partNamed } from "./parts.ts";

type ThreadProps = {
  first: Comment;
  answers: readonly Comment[];
  decision: Decision;
  nameOf: (id: string) => string;
  speaks: boolean;
};

/** Something that was said, and the answers to it. */
export function Thread({ first, answers, decision, nameOf, speaks }: ThreadProps) {
  const [answering, setAnswering] = useState(false);
  return (
    <li className="grid grid-cols-1 gap-3 py-4 first:pt-0 last:pb-0">
      {first.about !== null && (
        <p className="min-w-0 truncate">
          <Badge>{partNamed(decision, first.about, nameOf)}</Badge>
        </p>
      )}
      <OneComment comment={first} nameOf={nameOf} />
      {(answers.length > 0 || answering) && (
        <div className="ml-3.5 grid grid-cols-1 gap-4 border-line border-l pl-4 sm:pl-6">
          {answers.length > 0 && (
            <ol className="grid grid-cols-1 gap-4">
              {answers.map((answer) => (
                <li key={answer.seq}>
                  <OneComment comment={answer} nameOf={nameOf} />
                </li>
              ))}
            </ol>
          )}
          {answering && (
            <CommentForm
              name={`answer-${first.seq}`}
              label={`Answer ${nameOf(first.by)}`}
              send="Answer"
              toAct={(text) => ({ type: "comment", input: { text, replyTo: first.seq } })}
              onDone={() => setAnswering(false)}
              onCancel={() => setAnswering(false)}
            />
          )}
        </div>
      )}
      {speaks && !answering && (first.text !== null || answers.length > 0) && (
        <div className="ml-7">
          <Button size="sm" variant="quiet" onClick={() => setAnswering(true)}>
            Answer<span className="sr-only"> {nameOf(first.by)}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
