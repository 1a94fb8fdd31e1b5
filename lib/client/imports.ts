import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { v4 } from "uuid";
import type { Delimiter } from "@/lib/import/csv";
import type { Mapping } from "@/lib/import/mapping";
import type { ImportPreview, ImportResource, UndoneImport } from "@/lib/server/imports/resource";
import { get } from "./http.ts";
import { problemOf, unreachable } from "./problem.ts";
import { post } from "./write.ts";

export type Preview = ImportPreview;
export type Import = ImportResource;
export type Undone = UndoneImport;

/** A file that somebody chose; the same file chosen again is another choice. */
export interface Chosen {
  readonly file: File;
  readonly id: string;
}

export const choose = (file: File): Chosen => ({ file, id: v4() });

const address = (slug: string) => `/api/v1/workspaces/${slug}/imports` as const;
const POLL_MS = 700;

type Sent = {
  readonly file: File;
  readonly mapping: Mapping | Delimiter | null;
  readonly key?: string;
  readonly signal?: AbortSignal;
};

async function send(path: string, { file, mapping, key, signal }: Sent): Promise<Response> {
  const form = new FormData();
  const name = typeof mapping === "string" ? "delimiter" : "mapping";
  if (mapping) form.set(name, JSON.stringify(mapping));
  form.set("file", file);
  const response = await fetch(path, {
    method: "POST",
    headers: { accept: "application/json", ...(key && { "idempotency-key": key }) },
    body: form,
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    return null;
  });
  if (!response) throw unreachable();
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function read<T>(response: Response): Promise<T> {
  return response.json().catch(() => {
    throw unreachable();
  });
}

/** What the server makes of a file under a mapping, or by itself, where the delimiter may be told. */
export const previewQuery = (slug: string, { file, id }: Chosen, mapping: Mapping | Delimiter | null) =>
  queryOptions({
    queryKey: ["import-preview", slug, id, mapping],
    queryFn: async ({ signal }) =>
      read<Preview>(await send(`${address(slug)}/preview`, { file, mapping, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: "always",
  });

/** Everything that is wrong with a file, as a file. */
export const problemFile = (slug: string) =>
  mutationOptions({
    mutationFn: async (sent: { file: File; mapping: Mapping }) =>
      (await send(`${address(slug)}/problems?bom=true`, sent)).blob(),
  });

/** Keys of imports that were asked for: the same file with the same mapping is one import, however often it is sent. */
const asked = new Map<string, string>();

function keyOf(request: string): string {
  const key = asked.get(request) ?? v4();
  asked.set(request, key);
  return key;
}

export const startImport = (slug: string) =>
  mutationOptions({
    mutationFn: async ({ chosen, mapping }: { chosen: Chosen; mapping: Mapping }) => {
      const key = keyOf(`${slug} ${chosen.id} ${JSON.stringify(mapping)}`);
      return read<{ id: string }>(await send(address(slug), { file: chosen.file, mapping, key }));
    },
  });

const isRunning = ({ status }: Import) => status === "running";

export const importsKey = (slug: string) => ["imports", slug] as const;
export const importsQuery = (slug: string) =>
  queryOptions({
    queryKey: importsKey(slug),
    queryFn: async ({ signal }) => (await get<{ imports: Import[] }>(address(slug), signal)).imports,
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? POLL_MS : false),
  });

export const undoImport = (slug: string) =>
  mutationOptions({
    mutationFn: (id: string) => post<UndoneImport>(`${address(slug)}/${id}/undo`),
  });
