import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Prose } from "@/components/decisions/page/prose";

/** What of a text became a link. */
const links = (text: string) =>
  [...renderToStaticMarkup(<Prose text={text} />).matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(
    ([, href, words]) => {
      expect(href).toBe(words);
      return href;
    },
  );

test("addresses in running text are links, and what ends the sentence is no part of them", () => {
  expect(links("See https://example.org/a, and (http://example.org/b?c=1).")).toEqual([
    "https://example.org/a",
    "http://example.org/b?c=1",
  ]);
  expect(links("It is at https://example.org/Door_(barn)!")).toEqual(["https://example.org/Door_(barn)"]);
  expect(links("https://example.org/a\n\nhttps://example.org/a")).toHaveLength(2);
});

test("nothing else is a link, and nothing that was typed is lost or becomes markup", () => {
  const text =
    'javascript:alert(1) ftp://example.org <a href="https://example.org">x</a> https:// example.org';
  expect(links(text)).toEqual(["https://example.org"]);
  const markup = renderToStaticMarkup(<Prose text={text} />);
  expect(markup).not.toContain('<a href="javascript');
  expect(markup.replace(/<[^>]*>/g, "")).toBe(
    text.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  );
});
