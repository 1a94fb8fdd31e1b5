/**
 * A record with a value for each of some keys.
 *
 * @example record(["a", "b"], (key) => key.length) // { a: 1, b: 1 }
 */
export function record<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V>;
export function record<V>(keys: readonly string[], of: (key: string) => V): Record<string, V> {
  return Object.fromEntries(keys.map((key) => [key, of(key)]));
}
