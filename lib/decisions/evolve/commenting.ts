import type { EventType } from "../events.ts";
import type { Comment } from "../state/commenting.ts";
import type { DecisionState } from "../state.ts";
import { actOf, type Evolve } from "./event-of.ts";

type Commenting = "commented" | "commentEdited" | "commentDeleted";

const changed = (
  state: DecisionState,
  seq: number,
  change: (comment: Comment) => Partial<Comment>,
): DecisionState => ({
  ...state,
  comments: state.comments.map((one) => (one.seq === seq ? { ...one, ...change(one) } : one)),
});

/** What the events do that make up the discussion. */
export const evolveCommenting: { readonly [T in Commenting & EventType]: Evolve<T> } = {
  commented: (state, event) => ({
    ...state,
    comments: [
      ...state.comments,
      { ...actOf(event), ...event.data, words: [event.seq], editedAt: null, deletedAt: null },
    ],
  }),
  commentEdited: (state, { seq, occurredAt, data: { comment, to, mentions } }) =>
    changed(state, comment, ({ words }) => ({
      text: to,
      words: [...words, seq],
      mentions,
      editedAt: occurredAt,
    })),
  commentDeleted: (state, { occurredAt, data: { comment } }) =>
    changed(state, comment, () => ({ text: null, mentions: [], deletedAt: occurredAt })),
};
