import { LogButton } from "@/components/layout/log-button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { type Asked, listHref } from "@/lib/client/decision-list";

type NothingHereProps = { slug: string; asked: Asked; narrowed: boolean };

/** Nothing yet, or nothing that fits: in both cases one thing to do. */
export function NothingHere({ slug, asked, narrowed }: NothingHereProps) {
  if (!narrowed) {
    return (
      <EmptyState action={<LogButton>Log the first decision</LogButton>}>
        Nothing is logged yet. Begin with the question that is open right now; a title and a door will do.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <ButtonLink href={listHref(slug, asked.sort ? { sort: asked.sort } : {})}>
          Clear the filters
        </ButtonLink>
      }
    >
      No decision fits these filters.
    </EmptyState>
  );
}
