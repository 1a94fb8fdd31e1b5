import type { Operation } from "../../lib/server/operation.ts";

/** The address of an operation with its names filled in; what nobody filled in is an id that nothing has. */
export function addressOf(operation: Operation, names: Readonly<Record<string, string>>): string {
  return operation.path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => names[name] ?? "01999999-9999-7999-8999-999999999999",
  );
}

export const isMutation = ({ method }: Operation): boolean => method !== "get";
