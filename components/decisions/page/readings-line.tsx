import type { Decision } from "@/lib/client/decisions";

/** Stretched to its place; strokes are not, so that a dot is a stroke of no length. */
const WIDTH = 1000;
const HEIGHT = 100;

type ReadingsLineProps = Pick<Decision, "readings"> & {
  enough: number | null;
  /** When it became enough, if it did. */
  since: string | null;
  from: string;
  until: string;
  /** What the line shows, in a sentence. */
  summary: string;
};

/** The readings over time as steps: each counts until the next. Where it was enough from is marked. */
export function ReadingsLine({ readings, enough, since, from, until, summary }: ReadingsLineProps) {
  const start = Math.min(Date.parse(from), ...readings.map(({ at }) => Date.parse(at)));
  const span = Math.max(Date.parse(until) - start, 1);
  const x = (at: string) => Math.min(Math.max(((Date.parse(at) - start) / span) * WIDTH, 0), WIDTH);
  const y = (share: number) => HEIGHT - share;
  const steps = readings
    .map(({ at, share }, place) => (place === 0 ? `M${x(at)} ${y(share)}` : `H${x(at)}V${y(share)}`))
    .join("");
  const dot = ({ at, share }: { at: string; share: number }) => `M${x(at)} ${y(share)}h0`;
  const marked = since === null ? undefined : readings.find(({ at }) => at === since);
  const line = { vectorEffect: "non-scaling-stroke", fill: "none", strokeLinecap: "round" } as const;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-28 w-full overflow-visible"
      role="img"
      aria-label={summary}
    >
      <path d={`M0 ${HEIGHT}H${WIDTH}`} {...line} className="stroke-line" />
      {enough !== null && (
        <>
          <rect width={WIDTH} height={y(enough)} className="fill-accent-wash" />
          <path d={`M0 ${y(enough)}H${WIDTH}`} {...line} className="stroke-accent" strokeDasharray="3 5" />
        </>
      )}
      <path d={`${steps}H${WIDTH}`} {...line} className="stroke-ink" strokeWidth="2" strokeLinejoin="round" />
      {readings.map((reading) => (
        <path key={reading.seq} d={dot(reading)} {...line} className="stroke-ink" strokeWidth="7" />
      ))}
      {marked && (
        <>
          <path d={dot(marked)} {...line} className="stroke-accent" strokeWidth="15" />
          <path d={dot(marked)} {...line} className="stroke-surface" strokeWidth="8" />
        </>
      )}
    </svg>
  );
}
