import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { richText } from "../../../lib/server/comments/markdown.ts";
import { discussion, type RichText } from "../../../lib/server/comments/resource.ts";

const every = (parts: readonly RichText[]): RichText[] =>
  parts.flatMap((part) => [part, ...every(part.children ?? [])]);
const kinds = (markdown: string) => every(richText(markdown)).map(({ kind }) => kind);
const words = (markdown: string) =>
  every(richText(markdown))
    .map(({ text = "" }) => text)
    .join("");
const links = (markdown: string) => every(richText(markdown)).flatMap(({ href }) => (href ? [href] : []));

const ID = "01999999-9999-7999-8999-999999999999";

describe("what people write is read as Markdown", () => {
  it.each([
    ["**bold** and *soft*", ["paragraph", "strong", "text", "text", "emphasis", "text"]],
    ["~~gone~~ `code`", ["paragraph", "struck", "text", "text", "code", "text"]],
    ["- one\n- two", ["list", "item", "text", "item", "text"]],
    ["1. one", ["numbers", "item", "text"]],
    ["> so they say", ["quote", "paragraph", "text"]],
    ["```\na < b\n```", ["block", "text"]],
    ["# Big", ["heading", "text"]],
    ["one\ntwo", ["paragraph", "text", "break", "text"]],
    ["---", ["line"]],
  ])("%j", (markdown, expected) => {
    expect([...kinds(markdown)].sort()).toEqual([...expected].sort());
  });

  it("knows whom it names, in sentences and lists, but not in code", () => {
    expect(every(richText(`- ask <@${ID}>!`))).toContainEqual({ kind: "mention", person: ID });
    expect(kinds(`\`<@${ID}>\``)).not.toContain("mention");
  });

  it("makes links of addresses, and of nothing that could run", () => {
    expect(links("https://example.org/a_b and [words](https://example.org)")).toEqual([
      "https://example.org/a_b",
      "https://example.org",
    ]);
    for (const bad of ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "//example.org", "/settings"])
      expect(links(`[press](${bad}) <${bad}>`)).toEqual([]);
  });

  it("takes HTML and pictures for the words that they are", () => {
    for (const typed of [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<!-- so -->",
      "&lt;b&gt;",
    ])
      expect(kinds(typed).filter((kind) => kind !== "paragraph")).toEqual(["text"]);
    expect(words("<b>not bold</b>")).toBe("<b>not bold</b>");
    expect(every(richText("![a](https://example.org/a.png)")).map(({ kind }) => kind)).not.toContain("image");
  });

  it("keeps the words of what nests too deep", () => {
    expect(words(`${">".repeat(60)} deep`)).toContain("deep");
    expect(words(`${"**".repeat(200)}deep`)).toContain("deep");
  });
});

it("whatever is typed, the tree is of the kinds that pages draw, and links lead to pages or letters", () => {
  const shape = discussion.shape.comments.element.shape.body;
  const pieces = fc.constantFrom(
    "*",
    "_",
    "`",
    "[",
    "](",
    ")",
    "<",
    ">",
    "\n",
    "- ",
    "#",
    "javascript:",
    "https://x.y",
    "&#106;",
    "\\",
    "!",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
      const tree = [...richText(parts.join(""))];
      expect(shape.safeParse(tree).success).toBe(true);
      for (const href of every(tree).flatMap((part) => (part.href ? [part.href] : [])))
        expect(href).toMatch(/^(https?:\/\/|mailto:)/i);
    }),
    { numRuns: 500 },
  );
});
