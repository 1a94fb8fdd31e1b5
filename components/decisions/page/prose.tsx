import { OutsideLink } from "@/components/ui/outside-link";

/** An address of the web in running text: what ends a sentence is no part of it, and of parentheses only those that it opens. */
const ADDRESS = /(https?:\/\/(?:[^\s<>"()]|\([^\s<>"()]*\))*(?:[^\s<>"().,;:!?'’”…]|\([^\s<>"()]*\)))/;

/** Words as somebody typed them: paragraphs and line breaks stay, long words break, addresses are links. */
export function Prose({ text, className = "" }: { text: string; className?: string }) {
  return (
    <div className={`wrap-anywhere grid max-w-prose gap-3 ${className}`}>
      {text.split(/\n{2,}/).map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
        <p key={place} className="whitespace-pre-line">
          {paragraph.split(ADDRESS).map((words, at) =>
            at % 2 === 0 ? (
              words
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: addresses may come twice
              <OutsideLink key={at} href={words}>
                {words}
              </OutsideLink>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
