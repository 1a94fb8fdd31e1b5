import type { Route } from "next";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HoursNote } from "@/components/velocity/hours-note";

const week = { days: [1, 2, 3, 4, 5], from: 540, until: 1020 };

test("the hours are told to everybody, and lead to the settings of whoever may change them", () => {
  const settings = "/harbour/settings/workspace" as Route;
  const [reader, admin] = [null, settings].map((change) =>
    renderToStaticMarkup(<HoursNote week={week} change={change} />),
  );
  expect(reader).toContain("Monday to Friday, 9:00–17:00; a day is 8 hours. Targets");
  expect(reader).not.toContain("href");
  expect(admin).toContain('href="/harbour/settings/workspace"');
});
