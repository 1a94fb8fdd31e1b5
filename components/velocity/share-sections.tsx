import type { ReactNode } from "react";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { isTooCareful } from "@/lib/metrics/correction-figures";
import type { ShareFigure } from "@/lib/metrics/share-figure";
import type { Velocity } from "@/lib/metrics/velocity";
import { CountLink } from "./count-link.tsx";
import { Percentile } from "./duration-text.tsx";
import { SeriesName } from "./legend.tsx";
import type { Place } from "./links.ts";
import { counted } from "./numbers.ts";
import { promiseSentence } from "./sentences.ts";
import { groupsOf, type Series, together } from "./series.ts";
import { ShareChart, shareBinsTable } from "./share-chart.tsx";
import { ShareRow, ShareRows } from "./share-row.tsx";
import { shareTable } from "./share-table.ts";
import { TablesBelow } from "./tables-below.tsx";
import { timesOf } from "./times.ts";

type Props = { velocity: Velocity; place: Place };

const rowsOf = (velocity: Velocity): readonly Series[] => {
  const groups = groupsOf(velocity);
  return [together(velocity), ...(groups.length > 1 ? groups : [])];
};

type Shared = (figures: Series["figures"]) => ShareFigure;

const tableOf = (caption: string, { velocity, place }: Props, of: Shared) =>
  shareTable(
    caption,
    rowsOf(velocity).map(({ name, figures }) => [name, of(figures)]),
    place,
  );

/** The same share of all, and of each group. */
function ByGroup({ velocity, place, of }: Props & { of: Shared }) {
  return (
    <ShareRows>
      {rowsOf(velocity).map((series) => (
        <ShareRow
          key={series.key}
          name={<SeriesName series={series} />}
          figure={of(series.figures)}
          place={place}
        />
      ))}
    </ShareRows>
  );
}

const metTarget: Shared = ({ timeToDecide }) => timeToDecide.targetMet;
const atLeast90: Shared = ({ shareAtDecision }) => shareAtDecision.atLeast90;
const contestedOf: Shared = ({ contested }) => contested;
const reversedOf: Shared = ({ reversed }) => reversed;
const reopenedOf: Shared = ({ reopened }) => reopened;

export function TargetSection({ velocity, place }: Props) {
  const { targetMet, promise } = velocity.all.timeToDecide;
  return (
    <Section
      within="part"
      title="Target met"
      hint="Of those opened at least their target ago, and not dropped before: how many were decided in time."
    >
      <div className="grid gap-5">
        {targetMet.n === 0 ? (
          <EmptyState>No decision here has a target that has come. Targets belong to doors.</EmptyState>
        ) : (
          <div className="grid gap-2">
            <ByGroup velocity={velocity} place={place} of={metTarget} />
            <TablesBelow
              of="Target met"
              tables={[tableOf("Target met", { velocity, place }, metTarget)]}
              place={place}
            />
          </div>
        )}
        <p className="max-w-prose text-ink-soft">
          {promiseSentence(promise, timesOf(place))}{" "}
          {promise.n > 0 && (
            <CountLink place={place} behind={promise.behind}>
              {counted(promise.n, "decision")}
            </CountLink>
          )}
        </p>
        {promise.shown && promise.value !== null && (
          <p className="font-semibold text-xl">
            <Percentile figure={promise} place={place} />
          </p>
        )}
      </div>
    </Section>
  );
}

export function InformationSection({ velocity, place, toRead }: Props & { toRead?: ReactNode }) {
  const { shareAtDecision } = velocity.all;
  return (
    <Section
      within="part"
      title="Information when deciding"
      hint="By the day decided. At 90 % or more, waiting has rarely paid."
    >
      {shareAtDecision.n === 0 ? (
        <EmptyState>No decision here says how much was known when it was made.</EmptyState>
      ) : (
        <div className="grid gap-6">
          <ShareChart figures={shareAtDecision} place={place} />
          {toRead}
          <div>
            <h4 className="mb-1 font-medium text-sm">Decided at 90 % or more</h4>
            <ByGroup velocity={velocity} place={place} of={atLeast90} />
          </div>
          <TablesBelow
            of="Information when deciding"
            tables={[
              shareBinsTable(shareAtDecision, place),
              tableOf("Decided at 90 % or more", { velocity, place }, atLeast90),
            ]}
            place={place}
          />
        </div>
      )}
    </Section>
  );
}

export function DissentSection({ velocity, place }: Props) {
  const { contested, commitments: made } = velocity.all;
  const shares = [
    ["Quick yes, within 24 h of being asked", made.quickYes],
    ["Sincere", made.sincere],
    ["Upwards", made.up],
    ["Downwards", made.down],
    ["Between peers", made.peer],
  ] as const;
  const wasAsked = made.asks + made.commitments > 0;
  const tables = [
    ...(contested.hits > 0 ? [tableOf("Contested", { velocity, place }, contestedOf)] : []),
    ...(wasAsked ? [shareTable("Commitments", shares, place)] : []),
  ];
  return (
    <Section
      within="part"
      title="Disagreement and commitment"
      hint="Dissent is help. Contested goes by the day decided, commitments by the day opened."
    >
      {contested.n === 0 && !wasAsked ? (
        <EmptyState>Nobody has disagreed or been asked to commit here.</EmptyState>
      ) : (
        <div className="grid gap-6">
          <div>
            <h4 className="mb-1 font-medium text-sm">Contested</h4>
            {contested.hits === 0 ? (
              <p className="text-ink-soft">
                No disagreement is recorded before any of the{" "}
                <CountLink place={place} behind={contested.among}>
                  {counted(contested.n, "decision")}
                </CountLink>
                .
              </p>
            ) : (
              <ByGroup velocity={velocity} place={place} of={contestedOf} />
            )}
          </div>
          {!wasAsked ? (
            <p className="text-ink-soft">Nobody was asked to commit.</p>
          ) : (
            <div className="grid gap-3">
              <p>
                {counted(made.asks, "ask")} on{" "}
                <CountLink place={place} behind={made.askedOn.behind}>
                  {counted(made.askedOn.n, "decision")}
                </CountLink>
                , {counted(made.commitments, "commitment")} on{" "}
                <CountLink place={place} behind={made.committedOn.behind}>
                  {counted(made.committedOn.n, "decision")}
                </CountLink>
                .
              </p>
              <ShareRows>
                {shares.map(([name, figure]) => (
                  <ShareRow key={name} name={name} figure={figure} place={place} />
                ))}
              </ShareRows>
              <p className="text-ink-faint text-xs">
                Asks and commitments are counted one by one; a number opens the decisions that have one.
              </p>
            </div>
          )}
          {tables.length > 0 && (
            <TablesBelow of="Disagreement and commitment" tables={tables} place={place} />
          )}
        </div>
      )}
    </Section>
  );
}

/** Doors that can be walked back are there to be used; never doing so costs the speed that they allow. */
function TooCareful({ velocity, place }: Props) {
  const twoWay = velocity.doors.find(({ door }) => door === "two_way");
  if (twoWay === undefined || !isTooCareful(twoWay.reversed)) return null;
  const { hits, n, among } = twoWay.reversed;
  return (
    <Callout tone="info" title="Hardly a two-way door is ever walked back">
      {hits} of{" "}
      <CountLink place={place} behind={among}>
        {counted(n, "two-way decision")}
      </CountLink>{" "}
      {hits === 1 ? "was" : "were"} reversed within 90 days. Either every guess is right, or doors that could
      be tried are treated as if they could not.
    </Callout>
  );
}

export function CorrectionSection({ velocity, place }: Props) {
  const { reversed, reopened } = velocity.all;
  return (
    <Section
      within="part"
      title="Correction"
      hint="Of those decided at least 90 days ago: walked back within 90 days."
    >
      {reversed.n + reopened.n === 0 ? (
        <EmptyState>No decision here was made 90 days ago or earlier.</EmptyState>
      ) : (
        <div className="grid gap-6">
          <TooCareful velocity={velocity} place={place} />
          <div>
            <h4 className="mb-1 font-medium text-sm">Reversed</h4>
            <ByGroup velocity={velocity} place={place} of={reversedOf} />
          </div>
          <div>
            <h4 className="mb-1 font-medium text-sm">Reopened</h4>
            <ByGroup velocity={velocity} place={place} of={reopenedOf} />
          </div>
          <TablesBelow
            of="Correction"
            tables={[
              tableOf("Reversed", { velocity, place }, reversedOf),
              tableOf("Reopened", { velocity, place }, reopenedOf),
            ]}
            place={place}
          />
        </div>
      )}
    </Section>
  );
}
