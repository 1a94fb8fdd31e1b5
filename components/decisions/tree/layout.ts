import type { TreeResource } from "@/lib/server/decisions/resource/tree";

export type TreeNode = TreeResource["nodes"][number];

/** A node with its place: columns from the left, rows from the top. */
export interface Placed {
  readonly node: TreeNode;
  readonly column: number;
  readonly row: number;
}

/** The parts of a decision among those told, in their order. */
export const partsOf = (nodes: readonly TreeNode[], reference: string) =>
  nodes.filter(({ parent }) => parent === reference);

/** Those above a decision, from the top down. */
export function pathTo(nodes: readonly TreeNode[], reference: string): readonly TreeNode[] {
  const parent = nodes.find((node) => node.reference === reference)?.parent;
  const above = nodes.find((node) => node.reference === parent);
  return above ? [...pathTo(nodes, above.reference), above] : [];
}

/**
 * Where each node stands: leaves side by side, each other node in the middle above its parts.
 *
 * @example placed(nodes).map(({ column, row }) => [column, row]) // [[0.5, 0], [0, 1], [1, 1]]
 */
export function placed(nodes: readonly TreeNode[]): readonly Placed[] {
  const places: Placed[] = [];
  let leaves = 0;
  const place = (node: TreeNode, row: number): number => {
    const columns = partsOf(nodes, node.reference).map((part) => place(part, row + 1));
    const [first, last] = [columns[0], columns.at(-1)];
    const column = first === undefined || last === undefined ? leaves++ : (first + last) / 2;
    places.push({ node, column, row });
    return column;
  };
  for (const root of nodes.filter(({ parent }) => parent === null)) place(root, 0);
  return places;
}
