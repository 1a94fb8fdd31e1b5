import { expect, test } from "vitest";
import { localPath } from "@/lib/client/local-path";

test("a path of this site stays what it is", () => {
  expect(localPath("/acme/decisions?door=one_way#top")).toBe("/acme/decisions?door=one_way#top");
});

test.each([
  "https://example.org",
  "//example.org",
  "/\\example.org",
  "/\t/example.org",
  "/.//example.org",
  "/..//example.org",
  "javascript:alert(1)",
  "acme",
  "",
  undefined,
  ["/acme", "/other"],
])("what leads to another site, or nowhere, is refused: %j", (next) => {
  expect(localPath(next)).toBeNull();
});
