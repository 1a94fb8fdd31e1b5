"use client";

import { useState } from "react";
import { useRoom } from "@/components/decisions/page/room";
import { useNow } from "@/components/decisions/page/use-now";
import { When } from "@/components/decisions/page/when";
import { ERASED } from "@/components/decisions/words";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import type { Comment } from "@/lib/client/comments";
import { CommentForm } from "./comment-form.tsx";
import { toType } from "./mentioning.ts";
import { RichText } from "./rich-text.tsx";
import { useSay } from "./use-say.ts";

/** As long as the server lets somebody change what they said. */
const EDITABLE_MS = 10 * 60_000;

type OneCommentProps = { comment: Comment; nameOf: (id: string) => string };

/** What its author can do with it; deleting is asked about in place, because it cannot be taken back. */
function OwnDeeds({ comment, onEdit }: { comment: Comment; onEdit: () => void }) {
  const { now: atFirst } = useRoom();
  const now = useNow(atFirst);
  const { mutate, isPending, error } = useSay();
  const [asking, setAsking] = useState(false);
  const editable = Date.parse(now) - Date.parse(comment.at) < EDITABLE_MS;
  if (asking) {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-2 text-sm">
        Its words are gone for good then.
        <Button
          size="sm"
          variant="danger"
          pending={isPending}
          onClick={() => mutate({ type: "deleteComment", input: { comment: comment.seq } })}
        >
          Delete it
        </Button>
        <Button size="sm" variant="quiet" onClick={() => setAsking(false)}>
          Keep it
        </Button>
        {error && <span className="text-danger">{error.detail}</span>}
      </p>
    );
  }
  return (
    <div className="-ml-3 flex">
      {editable && (
        <Button size="sm" variant="quiet" onClick={onEdit}>
          Change<span className="sr-only"> your comment</span>
        </Button>
      )}
      <Button size="sm" variant="quiet" onClick={() => setAsking(true)}>
        Delete<span className="sr-only"> your comment</span>
      </Button>
    </div>
  );
}

/** One comment: who, when, the words; a trace of one whose words are gone. */
export function OneComment({ comment, nameOf }: OneCommentProps) {
  const { viewer } = useRoom();
  const [editing, setEditing] = useState(false);
  const { seq, by, at, text, body, editedAt, deletedAt } = comment;
  const name = nameOf(by);
  return (
    <article
      id={`comment-${seq}`}
      tabIndex={-1}
      aria-label={`${name}’s comment`}
      className="grid scroll-mt-20 grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 gap-y-1 rounded-md outline-none target:bg-accent-wash focus-visible:outline-2"
    >
      <Avatar name={name} />
      <p className="flex min-h-7 flex-wrap items-center gap-x-2 text-ink-soft text-sm">
        <span className="wrap-anywhere font-medium text-base text-ink">
          {by === viewer.id ? `${name} (you)` : name}
        </span>
        <When at={at} />
        {editedAt && deletedAt === null && (
          <span>
            · changed <When at={editedAt} />
          </span>
        )}
      </p>
      <div className="col-start-2 grid min-w-0 gap-1">
        {editing && text !== null ? (
          <CommentForm
            name={`change-${seq}`}
            label="Your comment"
            send="Save"
            initial={toType(text, nameOf)}
            toAct={(words) => ({ type: "editComment", input: { comment: seq, text: words } })}
            onDone={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          />
        ) : text === null ? (
          <p className="text-ink-faint italic">{deletedAt ? "Deleted by its author." : ERASED}</p>
        ) : (
          <RichText parts={body} nameOf={nameOf} />
        )}
        {by === viewer.id && text !== null && !editing && (
          <OwnDeeds comment={comment} onEdit={() => setEditing(true)} />
        )}
      </div>
    </article>
  );
}
