import { Fragment, type ReactNode } from "react";
import { OutsideLink } from "@/components/ui/outside-link";
import type { RichText as Part } from "@/lib/client/comments";

type PartsProps = { parts: readonly Part[]; nameOf: (id: string) => string };

/** Each kind of part is drawn as an element of its own, so that nothing that somebody typed becomes markup. */
function element({ kind, text, person, href }: Part, inner: ReactNode, nameOf: PartsProps["nameOf"]) {
  switch (kind) {
    case "text":
      return text;
    case "mention":
      return (
        <span className="rounded-sm bg-accent-wash px-1 font-medium text-accent">
          @{nameOf(person ?? "")}
        </span>
      );
    case "paragraph":
      return <p>{inner}</p>;
    case "heading":
      return <p className="font-semibold">{inner}</p>;
    case "strong":
      return <strong className="font-semibold">{inner}</strong>;
    case "emphasis":
      return <em>{inner}</em>;
    case "struck":
      return <s>{inner}</s>;
    case "code":
      return <code className="rounded-sm bg-sunken px-1 font-mono text-sm">{inner}</code>;
    case "block":
      return (
        // Long lines are scrolled to, by keyboard as well.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus
        <pre tabIndex={0} className="overflow-x-auto rounded-md bg-sunken p-3 font-mono text-sm">
          <code>{inner}</code>
        </pre>
      );
    case "list":
      return <ul className="list-disc space-y-1 pl-5">{inner}</ul>;
    case "numbers":
      return <ol className="list-decimal space-y-1 pl-5">{inner}</ol>;
    case "item":
      return <li>{inner}</li>;
    case "quote":
      return (
        <blockquote className="grid gap-2 border-line-strong border-l-2 pl-3 text-ink-soft">
          {inner}
        </blockquote>
      );
    case "link":
      return <OutsideLink href={href}>{inner}</OutsideLink>;
    case "break":
      return <br />;
    case "line":
      return <hr className="border-line" />;
    case "group":
      return inner;
  }
}

function Parts({ parts, nameOf }: PartsProps) {
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no name but their place
    <Fragment key={place}>
      {element(part, part.children && <Parts parts={part.children} nameOf={nameOf} />, nameOf)}
    </Fragment>
  ));
}

/** Words with their form. */
export function RichText(props: PartsProps) {
  return (
    <div className="wrap-anywhere grid max-w-prose gap-2">
      <Parts {...props} />
    </div>
  );
}
