import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Stayed } from "@/components/import/take-back";
import { refusal, takingBack } from "@/components/import/words";

describe("taking an import back", () => {
  it("is said of one and of many", () => {
    expect(takingBack({ added: 1, changed: 0 })).toBe("1 decision will be gone.");
    expect(takingBack({ added: 0, changed: 1 })).toBe("1 decision will be as it was before.");
    expect(takingBack({ added: 1_204, changed: 5 })).toBe(
      "1,204 decisions will be gone, and 5 decisions will be as they were before.",
    );
  });

  it("names what stayed, and counts those of many that are not named", () => {
    const said = (keptCount: number, listed: number) => {
      const kept = Array.from({ length: listed }, (_, n) => ({ reference: `R${n}`, title: `Title ${n}` }));
      const page = renderToStaticMarkup(<Stayed slug="harbour" keptCount={keptCount} kept={kept} />);
      return page.replace(/<[^>]+>/g, "");
    };
    expect(said(1, 1)).toBe("1 decision stayedSomebody worked on it since: Title 0.");
    expect(said(2, 2)).toBe("2 decisions stayedSomebody worked on them since: Title 0, Title 1.");
    expect(said(1_202, 2)).toBe(
      "1,202 decisions stayedSomebody worked on them since: Title 0, Title 1 and 1,200 more.",
    );
  });
});

describe("what was refused", () => {
  it("is told with the names that stand on the screen", () => {
    const fields = {
      "mapping.tags": "It can be at most 10 columns.",
      "mapping.opened.column": "It is a column that the file does not have.",
      "mapping.delimiter": "Choose one.",
    };
    expect(refusal({ message: "No", detail: "Nothing was imported.", fields })).toBe(
      "“Tags” can be at most 10 columns. “Opened on” is a column that the file does not have. “What parts the columns”: Choose one.",
    );
  });

  it("is told as it is where no field is named, or one that nobody sees", () => {
    expect(refusal({ message: "No", detail: "Try again.", fields: {} })).toBe("Try again.");
    expect(refusal({ message: "No", detail: undefined, fields: {} })).toBe("No");
    expect(refusal({ message: "No", detail: "x", fields: { file: "It has no rows." } })).toBe(
      "It has no rows.",
    );
  });
});
