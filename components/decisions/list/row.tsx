import { Lock, TriangleAlert, Users } from "lucide-react";
import { DoorMark } from "@/components/decisions/door-mark";
import { seenByShort } from "@/components/decisions/seen-by";
import { ShareDial } from "@/components/decisions/share-dial";
import { dataProblemWords, ERASED } from "@/components/decisions/words";
import { cn } from "@/components/ui/cn";
import { SoftLink } from "@/components/ui/soft-link";
import { decisionHref, type ListPlace, type Summary } from "@/lib/client/decision-list";
import { formatDuration } from "@/lib/format/duration";
import { ClockCell } from "./clock-cell.tsx";
import { StatusMark } from "./status-mark.tsx";

type RowProps = {
  decision: Summary;
  owner: string | null;
  place: ListPlace;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
};

/** What stands behind the title because it is rare: few who see it, a doubt, times that cannot be. */
function Remarks({ decision }: { decision: Summary }) {
  const { contested, problem, visibility } = decision;
  return (
    <>
      {visibility !== "workspace" && (
        <span title={seenByShort(decision)} className="shrink-0 text-ink-soft">
          <Lock aria-hidden="true" className="size-3.5" />
          <span className="sr-only">, {seenByShort(decision).toLowerCase()}</span>
        </span>
      )}
      {contested && (
        <span title="Contested: somebody disagreed or held" className="shrink-0 text-ink-soft">
          <Users aria-hidden="true" className="size-3.5" />
          <span className="sr-only">, contested</span>
        </span>
      )}
      {problem && (
        <span
          title={`Imported with a problem: ${dataProblemWords[problem]}`}
          className="shrink-0 text-warning"
        >
          <TriangleAlert aria-hidden="true" className="size-3.5" />
          <span className="sr-only">, {dataProblemWords[problem]}</span>
        </span>
      )}
    </>
  );
}

/** One decision: a line on a wide screen, two lines on a phone. The link covers the row; the box lies above it. */
export function Row({ decision, owner, place, chosen, onChoose }: RowProps) {
  const { reference, title, status, door, share, enough, tags, team, overdue, enoughSince } = decision;
  const waited = enoughSince && formatDuration((Date.parse(place.now) - Date.parse(enoughSince)) / 1000);
  return (
    <li
      data-row={reference}
      className={cn(
        "far-down [--far-down-height:4.3rem] sm:[--far-down-height:2.4375rem]",
        "relative grid grid-cols-[2rem_1.25rem_minmax(0,1fr)] items-center gap-x-2 gap-y-1 py-2 pr-3 hover:bg-sunken sm:min-h-12 sm:py-1",
        "has-[a:focus-visible]:bg-sunken has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-focus",
        "sm:grid-cols-[2.25rem_1.25rem_minmax(0,1fr)_5rem_4.25rem_8.5rem] sm:gap-x-3",
        chosen && "bg-accent-wash hover:bg-accent-wash",
      )}
    >
      <label className="relative z-10 grid h-full min-h-9 place-items-center self-stretch max-sm:row-span-2">
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={`Select ${reference}`}
          className="size-4 accent-accent max-sm:size-6"
        />
      </label>
      <StatusMark status={status} late={overdue} />
      <span className="grid min-w-0">
        <span className="flex min-w-0 items-center gap-2">
          <SoftLink
            href={decisionHref(place.slug, reference)}
            title={title ?? undefined}
            className="wrap-anywhere line-clamp-2 font-medium outline-none after:absolute after:inset-0 sm:line-clamp-1"
          >
            {title ?? ERASED}
          </SoftLink>
          <Remarks decision={decision} />
        </span>
        <span className="hidden truncate text-ink-faint text-xs sm:block">
          <span className="font-mono">{reference}</span> · {owner ?? "no owner"}
          {team && ` · ${team.name}`}
          {tags.length > 0 && ` · ${tags.join(", ")}`}
          {waited && <span className="text-accent"> · enough for {waited}</span>}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 max-sm:col-span-2 max-sm:col-start-2 sm:contents">
        <span className="flex items-center">
          {door ? <DoorMark door={door} /> : <span className="text-ink-faint text-sm">No door</span>}
        </span>
        <span className="flex items-center max-sm:empty:hidden">
          {share !== null && <ShareDial small share={share} enough={enough} />}
        </span>
        <span className="flex min-w-0 flex-1 basis-28 sm:w-full">
          <ClockCell decision={decision} zone={place.zone} now={place.now} />
        </span>
      </span>
    </li>
  );
}
