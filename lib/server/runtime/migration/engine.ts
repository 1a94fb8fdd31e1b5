import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** An adapter that reaches no database: comparing two schema files needs the engine, and the engine asks one thing first. */
function offline(): SqlMigrationAwareDriverAdapterFactory {
  const refuse = () =>
    Promise.reject(new Error("This engine compares schema files and reaches no database."));
  const adapter: SqlDriverAdapter = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    queryRaw: async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 18.4", 180004]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  };
  const connect = async () => adapter;
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect,
    connectToShadowDb: connect,
  };
}

/**
 * The package's own entry imports the `.wasm` file as a module, which Node does not do without a flag, so the two halves are put
 * together here. Once: the glue keeps the instance in a variable of its own.
 */
async function assemble() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(await readFile(path.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": { ...glue },
  });
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") {
    throw new Error("@prisma/schema-engine-wasm is not the build that this code was written for.");
  }
  glue.__wbg_set_wasm(instance.exports);
  start();
  return glue;
}

let assembled: ReturnType<typeof assemble> | undefined;

/** Prisma's schema engine, compiled to WebAssembly. */
export async function loadEngine(factory = offline()): Promise<SchemaEngine> {
  assembled ??= assemble();
  const { SchemaEngine } = await assembled;
  return SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/** The SQL that leads from one schema file to another; `null` stands for an empty database. */
export async function diffSchemas(from: string | null, to: string): Promise<string> {
  const engine = await loadEngine();
  const target = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const { stdout } = await engine.diff({
    from: from === null ? { tag: "empty" } : target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  return stdout ?? "";
}
