type AgeBarProps = {
  /** As people read them, such as "2 d 4 h". */
  age: string;
  target: string;
  /** Age ÷ target; past 1 the bar stays full and a notch shows where the target was. */
  part: number;
};

/** How old an open decision is, against the time it should take. */
export function AgeBar({ age, target, part }: AgeBarProps) {
  const late = part > 1;
  const filled = Math.min(part, 1) * 100;
  return (
    <span className="grid w-full gap-1 text-sm">
      <span className="flex justify-between gap-2 whitespace-nowrap tabular-nums">
        <span className={late ? "font-medium text-danger" : "font-medium"}>
          {late ? `${age}, late` : age}
        </span>
        <span className="text-ink-faint">of {target}</span>
      </span>
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="h-1 w-full rounded-full"
        aria-hidden="true"
      >
        <rect width="100" height="4" className="fill-track" />
        <rect width={filled} height="4" className={late ? "fill-danger" : "fill-ink-soft"} />
        {late && <rect x={100 / part - 1} width="2" height="4" className="fill-canvas" />}
      </svg>
    </span>
  );
}
