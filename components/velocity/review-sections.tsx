import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { Velocity } from "@/lib/metrics/velocity";
import { CountLink } from "./count-link.tsx";
import type { Place } from "./links.ts";
import { counted } from "./numbers.ts";
import { ShareRow, ShareRows } from "./share-row.tsx";
import { type NamedShare, shareTable } from "./share-table.ts";
import { TablesBelow } from "./tables-below.tsx";

type Props = { velocity: Velocity; place: Place };

/** Whether those who waited for more information decided better. */
export function KnowledgeSection({ velocity, place }: Props) {
  const { good, byKnowledge, wouldChange, tooSlow, tooFast } = velocity.all.reviews;
  const said = [
    ["Later information would have changed the choice", wouldChange],
    ["Made too slowly", tooSlow],
    ["Made too fast", tooFast],
  ] as const;
  const byShare = byKnowledge.map(
    ({ from, to, good: figure }): NamedShare => [`Made with ${from}–${to} %`, figure],
  );
  const answered = said.filter(([, { n }]) => n > 0);
  return (
    <Section
      within="part"
      title="What came of them, by what was known"
      hint="Good among good and bad, by the latest review. A difference here is no proof of a cause."
    >
      {good.n + answered.length === 0 ? (
        <EmptyState>No decision here was reviewed yet.</EmptyState>
      ) : (
        <div className="grid gap-6">
          <ShareRows>
            {byShare.map(([name, figure]) => (
              <ShareRow key={name} name={name} figure={figure} place={place} />
            ))}
          </ShareRows>
          {answered.length > 0 && (
            <div>
              <h4 className="mb-1 font-medium text-sm">What the reviews say</h4>
              <ShareRows>
                {answered.map(([name, figure]) => (
                  <ShareRow key={name} name={name} figure={figure} place={place} />
                ))}
              </ShareRows>
            </div>
          )}
          <TablesBelow
            of="What came of them, by what was known"
            tables={[
              shareTable("Good among good and bad, by what was known", byShare, place),
              ...(answered.length > 0 ? [shareTable("What the reviews say", answered, place)] : []),
            ]}
            place={place}
          />
        </div>
      )}
    </Section>
  );
}

/** How good decisions were, as far as anybody looked, and where somebody still has to look. */
export function OutcomeSection({ velocity, place }: Props) {
  const { coverage, toDo, good, mixed } = velocity.all.reviews;
  const shares = [
    ["Due reviews that are done", coverage],
    ["Good, among good and bad", good],
  ] as const;
  return (
    <Section
      within="part"
      title="What came of them"
      hint="A review is due on its date, else 90 days after deciding."
    >
      {coverage.n + good.n + mixed.n === 0 ? (
        <EmptyState>No review is due here.</EmptyState>
      ) : (
        <div className="grid gap-4">
          <ShareRows>
            {shares.map(([name, figure]) => (
              <ShareRow key={name} name={name} figure={figure} place={place} />
            ))}
          </ShareRows>
          <TablesBelow
            of="What came of them"
            tables={[shareTable("What came of them", shares, place)]}
            place={place}
          />
          {mixed.n > 0 && (
            <p className="text-ink-soft">
              Beside them,{" "}
              <CountLink place={place} behind={mixed.behind}>
                {mixed.n}
              </CountLink>{" "}
              turned out mixed.
            </p>
          )}
          {toDo.n > 0 && (
            <p>
              <CountLink place={place} behind={toDo.behind}>
                {counted(toDo.n, "review")}
              </CountLink>{" "}
              {toDo.n === 1 ? "waits" : "wait"} to be done.
            </p>
          )}
        </div>
      )}
    </Section>
  );
}
