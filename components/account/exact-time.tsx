import { formatWhen } from "@/lib/format/day";
import { formatRelative } from "@/lib/format/relative";

/** How long ago; the exact time shows on hover. Made on the server, for lists that nobody watches. */
export function ExactTime({ at, now, zone }: { at: string; now: string; zone: string }) {
  return (
    <time dateTime={at} title={formatWhen({ at, on: null }, zone)} className="whitespace-nowrap">
      {formatRelative(at, now, zone)}
    </time>
  );
}
