import type { Route } from "next";
import Link from "next/link";
import { buttonStyles } from "@/components/ui/button-styles";
import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";
import { ViewForm } from "@/components/velocity/view-form";

export type LedgerAsked = {
  readonly part: "open" | "past";
  readonly team: string | undefined;
  readonly mine: "true" | undefined;
};

type FilterProps = {
  slug: string;
  asked: LedgerAsked;
  /** Somebody who only looks around has none of their own. */
  known: boolean;
  teams: readonly { readonly id: string; readonly name: string }[];
};

/** The ledger at another view; what is not asked for is not in the address. */
export function ledgerHref(slug: string, { part, team, mine }: LedgerAsked, cursor?: string): Route {
  const entries = Object.entries({ part: part === "open" ? undefined : part, team, mine, cursor });
  const given = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return `/${slug}/commitments${search && `?${search}`}` as Route;
}

const PARTS = [
  ["open", "Open"],
  ["past", "Past"],
] as const;

const style = `${buttonStyles({ size: "sm" })} aria-[current=true]:border-ink aria-[current=true]:bg-sunken`;

/** What is looked at; every part of it is a link or a plain form, so that the address says it all. */
export function LedgerFilter({ slug, asked, known, teams }: FilterProps) {
  const { part, team, mine } = asked;
  return (
    <div className="flex flex-wrap items-end justify-between gap-3 print:hidden">
      <nav aria-label="Commitments shown" className="flex flex-wrap gap-2">
        {PARTS.map(([name, word]) => (
          <Link
            key={name}
            href={ledgerHref(slug, { ...asked, part: name })}
            prefetch={false}
            aria-current={part === name ? "true" : undefined}
            className={style}
          >
            {word}
          </Link>
        ))}
        {known && (
          <Link
            href={ledgerHref(slug, { ...asked, mine: mine ? undefined : "true" })}
            prefetch={false}
            aria-current={mine ? "true" : undefined}
            className={style}
          >
            Mine
          </Link>
        )}
      </nav>
      {teams.length > 0 && (
        <ViewForm action={`/${slug}/commitments`}>
          {part === "past" && <input type="hidden" name="part" value={part} />}
          {mine && <input type="hidden" name="mine" value={mine} />}
          <Labelled label="Team">
            {(id) => (
              <span className="flex gap-2">
                <SelectBox id={id} key={team ?? ""} name="team" defaultValue={team ?? ""}>
                  <option value="">Any team</option>
                  {teams.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
                  <option value="none">Without a team</option>
                </SelectBox>
                <noscript>
                  <button type="submit" className={buttonStyles({ size: "sm" })}>
                    Show
                  </button>
                </noscript>
              </span>
            )}
          </Labelled>
        </ViewForm>
      )}
    </div>
  );
}
