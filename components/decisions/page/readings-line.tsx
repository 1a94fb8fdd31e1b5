import type { Decision } from "@/lib/client/decisions";

const WIDTH = 640;
const HEIGHT = 120;
const TOP = 8;
const FOOT = 100;

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
  const y = (share: number) => FOOT - (share / 100) * (FOOT - TOP);
  const path = readings
    .map(({ at, share }, place) => (place === 0 ? `M${x(at)} ${y(share)}` : `H${x(at)}V${y(share)}`))
    .join("");
  const marked = since === null ? undefined : readings.find(({ at }) => at === since);
  return (
    <svg viewBox={`-6 0 ${WIDTH + 12} ${HEIGHT - 12}`} className="w-full" role="img" aria-label={summary}>
      <path d={`M0 ${FOOT}H${WIDTH}`} className="stroke-line" />
      {enough !== null && (
        <>
          <rect width={WIDTH} y={TOP} height={y(enough) - TOP} className="fill-accent-wash" />
          <path
            d={`M0 ${y(enough)}H${WIDTH}`}
            className="stroke-accent"
            strokeDasharray="3 4"
            opacity="0.7"
          />
        </>
      )}
      <path
        d={`${path}H${WIDTH}`}
        className="stroke-ink"
        strokeWidth="2"
        fill="none"
        strokeLinejoin="round"
      />
      {readings.map(({ seq, at, share }) => (
        <circle key={seq} cx={x(at)} cy={y(share)} r="3" className="fill-ink" />
      ))}
      {marked && (
        <circle
          cx={x(marked.at)}
          cy={y(marked.share)}
          r="6"
          className="fill-surface stroke-accent"
          strokeWidth="3"
        />
      )}
    </svg>
  );
}
