import { aboutWords, ERASED, stanceWords } from "@/components/decisions/words";
import { Avatar } from "@/components/ui/avatar";
import type { LedgerResource } from "@/lib/server/commitments/resource";

type VoiceProps = {
  name: string;
  view: LedgerResource["doubt"];
  /** What the owner wrote about the other one's doubt, and that it was written. */
  weighing?: { readonly text: string | null } | null;
};

/** One of the two views, in the same size as the other. */
export function LedgerVoice({ name, view, weighing }: VoiceProps) {
  return (
    <div className="grid min-w-0 content-start gap-2">
      <div className="flex items-center gap-2.5">
        <Avatar name={name} />
        <div className="min-w-0">
          <p className="wrap-anywhere font-medium">{name}</p>
          <p className="text-ink-soft text-sm">
            {view?.stance ? stanceWords[view.stance] : "Decides"}
            {view?.about && ` about ${aboutWords[view.about].toLowerCase()}`}
          </p>
        </div>
      </div>
      {view?.reason && <p className="wrap-anywhere whitespace-pre-line">{view.reason}</p>}
      {weighing && (
        <blockquote className="wrap-anywhere whitespace-pre-line border-accent border-l-2 pl-3">
          {weighing.text ?? ERASED}
        </blockquote>
      )}
    </div>
  );
}
