import { paces, statuses, verbs, verdicts } from "../../../../lib/decisions/words.ts";
import { OTHER, SELF, type Story } from "../story.ts";
import { at, type Drawn, some, timeOf } from "./pick.ts";

/** What people do once something is decided, and where they place it in a tree. */
export function afterMoves({ pick: [a, b, c, d], share }: Drawn, story: Story, reason: string) {
  const notice = { what: reason, ...some("noticedAt", timeOf(story, b, c), d % 3 === 0) };
  const cost = { hours: share, ...some("money", share * 100, c % 2 === 0) };
  return {
    flagWrong: () => ({ type: "flagWrong", input: notice }) as const,
    hitTripwire: () => ({ type: "hitTripwire", input: notice }) as const,
    reverse: () =>
      ({
        type: "reverse",
        input: {
          reason,
          ...some("cost", cost, a % 2 === 0),
          ...some("successor", { title: "Which queue instead?" }, b % 2 === 0),
        },
      }) as const,
    supersede: () => {
      const known = { id: at([OTHER, SELF, OTHER], a), status: at(statuses, c) };
      story.successor = a % 4 === 0 ? undefined : known;
      return { type: "supersede", input: { reason, ...some("by", "K7F3Q", b % 2 === 0) } } as const;
    },
    review: () =>
      ({
        type: "review",
        input: {
          verdict: at(verdicts, a),
          ...some("pace", at(paces, b), c % 2 === 0),
          ...some("verb", at(verbs, b), d % 2 === 0),
          ...some("byTheBook", true, c % 2 === 0),
          ...some("delayCost", cost, d % 3 === 0),
          ...some("reversalCost", cost, d % 5 === 0),
        },
      }) as const,
    dispute: () => ({ type: "dispute", input: { verdict: at(verdicts, b), reason } }) as const,
    holdJudgement: () =>
      ({ type: "holdJudgement", input: { until: at([null, timeOf(story, b, 1)], c) } }) as const,
    learn: () => ({ type: "learn", input: { lesson: reason } }) as const,
    skipLesson: () => ({ type: "skipLesson", input: { reason } }) as const,
    linkParent: () => {
      story.parent = a % 5 === 0 ? undefined : { id: at([OTHER, SELF, OTHER], b), below: c % 4 === 0 };
      return { type: "linkParent", input: { parent: "K7F3Q" } } as const;
    },
    unlinkParent: () => ({ type: "unlinkParent", input: {} }) as const,
  };
}
