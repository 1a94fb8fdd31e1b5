import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** One thing that is taken out of the product, to see whether a test notices. */
export interface Mutant {
  readonly kind: "permission" | "limit" | "constraint";
  readonly file: string;
  readonly line: number;
  /** What is taken out, in a line. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

const CODES =
  /AjarError\(\s*"(not-allowed|not-found|not-signed-in|foreign-origin|needs-reauthentication|last-steward|wrong-state|already-done|too-large|version-conflict|version-required)"/;
const CHECKS = /^(await )?(check|require|keep)[A-Z]\w*\(/;
const LIMITS = new Set(["min", "max", "refine", "regex", "length", "int"]);

function filesBelow(directory: string, fits: RegExp): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((name) => fits.test(name))
    .sort();
}

type Take = (node: ts.Node, source: ts.SourceFile) => Pick<Mutant, "start" | "end" | "instead"> | null;

function cut(node: ts.Node, source: ts.SourceFile, instead = "") {
  return { start: node.getStart(source), end: node.getEnd(), instead };
}

/** `if (…) throw …` with a refusal, and calls that only check. */
const refusals: Take = (node, source) => {
  if (ts.isIfStatement(node) && !node.elseStatement && CODES.test(node.thenStatement.getText(source)))
    return cut(node, source);
  if (ts.isExpressionStatement(node) && CHECKS.test(node.getText(source))) return cut(node, source);
  return null;
};

/** `schema.max(200)` becomes `schema`. */
const limits: Take = (node, source) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { name, expression } = node.expression;
  if (!LIMITS.has(name.text) || /^(Math|fc)\b/.test(expression.getText(source))) return null;
  // `z.int()` makes a schema, `z.string().max(1)` narrows one.
  if (expression.getText(source) === "z") return null;
  return { start: expression.getEnd(), end: node.getEnd(), instead: "" };
};

/** A table of who may: each of its rows is opened to everybody. */
const tables: Take = (node, source) => {
  if (!ts.isPropertyAssignment(node) || !ts.isArrayLiteralExpression(node.initializer)) return null;
  const table = ts.findAncestor(node, ts.isVariableDeclaration)?.name.getText(source);
  const open = table === "grounds" ? '["member", "guest"]' : table === "rights" ? "[...roles]" : null;
  return open === null || node.initializer.getText(source) === open
    ? null
    : cut(node.initializer, source, open);
};

/** What a rule says of somebody becomes a yes. */
const yes: Take = (node, source) => {
  if (!ts.isReturnStatement(node) || !node.expression || node.expression.getText(source) === "true")
    return null;
  const owner = ts.findAncestor(node, ts.isFunctionDeclaration);
  return owner?.type?.kind === ts.SyntaxKind.BooleanKeyword ? cut(node.expression, source, "true") : null;
};

function inSource(root: string, file: string, kind: Mutant["kind"], takes: readonly Take[]): Mutant[] {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const walk = (node: ts.Node): void => {
    for (const take of takes) {
      const taken = take(node, source);
      if (!taken) continue;
      const { line } = source.getLineAndCharacterOfPosition(taken.start);
      const what = text.slice(taken.start, taken.end).replace(/\s+/g, " ").slice(0, 100);
      found.push({ kind, file: file.slice(root.length + 1), line: line + 1, what, ...taken });
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

const CONSTRAINT = /ADD CONSTRAINT "(\w+)" CHECK \(/g;

/** A constraint of the database that is always content. */
function inMigration(root: string, file: string): Mutant[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(CONSTRAINT)].map((match) => {
    const start = match.index + match[0].length - 1;
    let depth = 0;
    let end = start;
    do {
      if (text[end] === "(") depth += 1;
      if (text[end] === ")") depth -= 1;
      end += 1;
    } while (depth > 0);
    const line = text.slice(0, start).split("\n").length;
    return {
      kind: "constraint",
      file: file.slice(root.length + 1),
      line,
      what: match[1] ?? "",
      start,
      end,
      instead: "(true)",
    };
  });
}

/** Everything in the tree that forbids something. */
export function findMutants(root: string): Mutant[] {
  const server = filesBelow(join(root, "lib/server"), /\.ts$/).filter((file) => !file.includes("/runtime/"));
  const contracts = server.filter((file) => /(operations|fields|inputs|filters|resource)\.ts$/.test(file));
  const rules = ["permissions.ts", "membership.ts", "sight.ts"].map((name) =>
    join(root, "lib/decisions", name),
  );
  return [
    ...server.flatMap((file) => inSource(root, file, "permission", [refusals])),
    ...inSource(root, join(root, "lib/server/scope.ts"), "permission", [tables, yes]),
    ...rules.flatMap((file) => inSource(root, file, "permission", [tables, yes])),
    ...inSource(root, join(root, "lib/decisions/text.ts"), "limit", [limits]),
    ...inSource(root, join(root, "lib/decisions/commands.ts"), "limit", [limits]),
    ...contracts.flatMap((file) => inSource(root, file, "limit", [limits])),
    ...filesBelow(join(root, "prisma/migrations"), /migration\.sql$/).flatMap((file) =>
      inMigration(root, file),
    ),
  ];
}
