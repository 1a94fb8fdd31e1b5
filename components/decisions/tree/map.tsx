import { ERASED, statusWords } from "@/components/decisions/words";
import type { Placed } from "./layout.ts";

const WIDE = 26;
const HIGH = 34;
const EDGE = 14;
const DOT = 6;

const at = ({ column, row }: Pick<Placed, "column" | "row">) => ({
  x: EDGE + column * WIDE,
  y: EDGE + row * HIGH,
});

/** Open is a ring, what stands is filled, what does not stand any more is faint. */
const looks = {
  open: "fill-surface stroke-accent",
  decided: "fill-accent stroke-accent",
  dropped: "fill-sunken stroke-line-strong",
  reversed: "fill-sunken stroke-warning",
  superseded: "fill-sunken stroke-line-strong",
} as const;

type MapProps = { slug: string; here: string; places: readonly Placed[] };

/** The tree as a picture, for the eye and the mouse; the list beside it says the same to everybody. */
export function TreeMap({ slug, here, places }: MapProps) {
  const width = 2 * EDGE + Math.max(...places.map(({ column }) => column)) * WIDE;
  const height = 2 * EDGE + Math.max(...places.map(({ row }) => row)) * HIGH;
  const parents = new Map(places.map((place) => [place.node.reference, place]));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="h-auto max-w-full"
      aria-hidden="true"
    >
      {places.map((place) => {
        const above = place.node.parent === null ? undefined : parents.get(place.node.parent);
        if (!above) return null;
        const [from, to] = [at(above), at(place)];
        const middle = (from.y + to.y) / 2;
        return (
          <path
            key={place.node.reference}
            d={`M${from.x} ${from.y}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`}
            className="fill-none stroke-line-strong"
          />
        );
      })}
      {places.map((place) => {
        const { x, y } = at(place);
        const { reference, title, status, misaligned } = place.node;
        return (
          <a key={reference} href={`/${slug}/decisions/${reference}`} tabIndex={-1}>
            <title>{`${title ?? ERASED} (${statusWords[status].toLowerCase()})`}</title>
            <circle cx={x} cy={y} r={12} className="fill-transparent" />
            {reference === here && <circle cx={x} cy={y} r={DOT + 4} className="fill-none stroke-ink" />}
            <circle cx={x} cy={y} r={DOT} strokeWidth={2} className={looks[status]} />
            {misaligned && <circle cx={x} cy={y} r={2} className="fill-warning" />}
          </a>
        );
      })}
    </svg>
  );
}
