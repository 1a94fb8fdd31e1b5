import Papa from "papaparse";

/** Files that are made while they are sent. */

const LINE = "\r\n";

/** Rows of a table after RFC 4180. Cells that a spreadsheet would run are made text by an apostrophe before them. */
export const csvLines = (rows: readonly (readonly unknown[])[]): string =>
  rows.length === 0
    ? ""
    : Papa.unparse([...rows.map((row) => [...row])], { newline: LINE, escapeFormulae: true }) + LINE;

/** Sends what is made as it is made: memory holds one part, however many there are. */
export async function fileOf(
  parts: AsyncGenerator<string>,
  { name, type }: { readonly name: string; readonly type: string },
): Promise<Response> {
  // The head and the first part come before the answer begins, so that a failure there is still said as a problem.
  const begun = [await parts.next(), await parts.next()];
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = begun.shift() ?? (await parts.next());
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
