import { dialWord } from "./dial-word.ts";

/** The dial runs over three quarters of a circle, from lower left to lower right. */
const RADIUS = 7.5;
const LENGTH = Math.round(2 * Math.PI * RADIUS * 0.75 * 100) / 100;

type ShareDialProps = {
  share: number;
  /** Null where there is no door to say what would be enough. */
  enough: number | null;
  /** The word is only read out, where there is no room for it. */
  small?: boolean;
};

/** The information share as a small dial, with a notch where it is enough for this door. */
export function ShareDial({ share, enough, small = false }: ShareDialProps) {
  const { word, stroke, text } = dialWord(share, enough);
  const arc = { cx: 10, cy: 10, r: RADIUS, transform: "rotate(135 10 10)", strokeWidth: 3 };
  return (
    <span
      title={small ? word : undefined}
      className="inline-flex items-center gap-2 whitespace-nowrap text-sm"
    >
      <svg viewBox="0 0 20 20" className="size-5 shrink-0" fill="none" aria-hidden="true">
        <circle {...arc} className="stroke-track" strokeDasharray={`${LENGTH} 100`} />
        <circle {...arc} className={stroke} strokeDasharray={`${Math.round(LENGTH * share) / 100} 100`} />
        {enough !== null && (
          <path
            d="M14.75 10h5.25"
            transform={`rotate(${Math.round(135 + 2.7 * enough)} 10 10)`}
            className="stroke-ink"
            strokeWidth="1.5"
          />
        )}
      </svg>
      <span className="font-medium tabular-nums">{share} %</span>
      <span className={small ? "sr-only" : text}>{word}</span>
    </span>
  );
}
