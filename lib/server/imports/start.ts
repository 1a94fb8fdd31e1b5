import { AjarError, type FieldError } from "../../errors.ts";
import { openSheet } from "../../import/csv.ts";
import { type Mapping, missingIn } from "../../import/mapping.ts";
import { type Answer, once, type Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import type { Scope } from "../scope.ts";
import { letRun } from "./beside.ts";
import { piecesOf, type Source } from "./file.ts";

/** Every column that a mapping names, with the name under which it names it. */
function named(mapping: Mapping): [string, number | null][] {
  const { title, key, owner, question, choice, link, opened, decided, dropped, superseded, status, door } =
    mapping;
  const dated = Object.entries({ opened, decided, dropped, superseded, status, door });
  return [
    ...Object.entries({ title, key, owner, question, choice, link }),
    ...dated.map(([field, mapped]): [string, number | null] => [field, mapped?.column ?? null]),
    ...mapping.tags.map((column): [string, number] => ["tags", column]),
  ];
}

function wrongIn(mapping: Mapping, source: Source): FieldError[] {
  const sheet = openSheet(piecesOf(source)(), mapping.delimiter);
  if (!sheet) return [{ field: "file", message: "has no rows" }];
  const width = sheet.header.length;
  const beyond = named(mapping).filter(([, column]) => column !== null && column >= width);
  return [
    ...missingIn(mapping).map(({ field, message }) => ({ field: `mapping.${field}`, message })),
    ...beyond.map(([field]) => ({
      field: `mapping.${field}`,
      message: "is a column that the file does not have",
    })),
  ];
}

/** Notes the import and lets it run; the answer does not wait for it. */
export async function startImport(
  scope: Scope,
  file: { readonly name: string; readonly source: Source },
  mapping: Mapping,
  write: Write,
): Promise<Answer> {
  const wrong = wrongIn(mapping, file.source);
  if (wrong.length > 0) throw new AjarError("invalid", "Nothing was imported.", wrong);
  const { workspaceId, personId, slug } = scope;
  const id = newId();
  const answer = await once(scope, write, async (tx) => {
    await tx.import.create({
      data: { workspaceId, id, personId, fileName: file.name, status: "running", total: 0 },
    });
    const location = `/api/v1/workspaces/${slug}/imports/${id}`;
    return { status: 202, headers: { location }, body: { id } };
  });
  // A retry gets the first answer, whose import runs or ran already.
  if (answer.body.id === id) letRun({ scope, id, source: file.source, mapping, requestId: write.requestId });
  return answer;
}
