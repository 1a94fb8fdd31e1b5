import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { piecesOf } from "../../decisions/mentions.ts";
import type { RichText } from "./resource.ts";

/**
 * Markdown as a tree of few kinds of parts, each of which the page draws as an element of its own: nothing that somebody typed
 * ever becomes markup. Without HTML and without pictures, which would tell others who reads.
 */
const reader = new MarkdownIt("default", { html: false, linkify: true, breaks: true }).disable([
  "image",
  "table",
  "html_block",
  "html_inline",
]);
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** Deeper than this nobody means it. */
const DEEPEST = 12;

const kinds: Readonly<Record<string, RichText["kind"]>> = {
  p: "paragraph",
  strong: "strong",
  em: "emphasis",
  s: "struck",
  ul: "list",
  ol: "numbers",
  li: "item",
  blockquote: "quote",
  a: "link",
};
const kindOf = ({ tag }: Token): RichText["kind"] => kinds[tag] ?? (/^h\d$/.test(tag) ? "heading" : "group");

const word = (text: string): RichText => ({ kind: "text", text });

/** People who are named stand for themselves. */
const wordsOf = (text: string): RichText[] =>
  piecesOf(text).map((piece) =>
    "person" in piece ? { kind: "mention", person: piece.person } : word(piece.text),
  );

/** Only addresses that a browser opens as pages or letters. */
const isHarmless = (href: string) => /^(https?:\/\/|mailto:)/i.test(href);

function leafOf(token: Token): RichText[] {
  switch (token.type) {
    case "text":
      return wordsOf(token.content);
    case "code_inline":
      return [{ kind: "code", children: [word(token.content)] }];
    case "fence":
    case "code_block":
      return [{ kind: "block", children: [word(token.content.replace(/\n$/, ""))] }];
    case "softbreak":
    case "hardbreak":
      return [{ kind: "break" }];
    case "hr":
      return [{ kind: "line" }];
    case "inline":
      return treeOf(token.children ?? []);
    default:
      return token.content === "" ? [] : [word(token.content)];
  }
}

interface Open {
  readonly children: RichText[];
  readonly close: (children: RichText[]) => RichText;
}

function opened(token: Token): Open {
  const kind = kindOf(token);
  const href = token.attrGet("href");
  const children: RichText[] = [];
  if (kind !== "link") return { children, close: (within) => ({ kind, children: within }) };
  return {
    children,
    close: (within) =>
      href !== null && isHarmless(href)
        ? { kind, href, children: within }
        : { kind: "group", children: within },
  };
}

function treeOf(tokens: readonly Token[]): RichText[] {
  const stack: Open[] = [{ children: [], close: (children) => ({ kind: "group", children }) }];
  for (const token of tokens) {
    const above = stack.at(-1);
    if (!above) break;
    if (token.hidden) continue;
    if (token.nesting === 1) stack.push(opened(token));
    else if (token.nesting === -1) {
      stack.pop();
      const part = above.close(above.children);
      // What nests too deep keeps its words and loses its form.
      stack
        .at(-1)
        ?.children.push(stack.length > DEEPEST ? { kind: "group", children: above.children } : part);
    } else above.children.push(...leafOf(token));
  }
  return stack[0]?.children ?? [];
}

/** Reading takes a few microseconds a line, and a discussion is read many times. */
const MOST_KEPT = 2_000;
const kept = new Map<string, readonly RichText[]>();

export function richText(markdown: string): readonly RichText[] {
  const known = kept.get(markdown);
  if (known) return known;
  const made = treeOf(reader.parse(markdown, {}));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(markdown, made);
  return made;
}
