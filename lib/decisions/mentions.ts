const MENTION = /<@([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})>/gi;

/**
 * The people whom words name, each once, in the order of the words.
 *
 * @example mentionsIn("<@01999999-9999-7999-8999-999999999999>, what do you think?").length // 1
 */
export function mentionsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(MENTION)].map(([, id]) => (id ?? "").toLowerCase()))];
}

/** A piece of words: what was typed, or somebody who is named. */
export type Piece = { readonly text: string } | { readonly person: string };

/**
 * Words in pieces, so that people can be shown by the names that they have now. The pieces together are the words.
 *
 * @example piecesOf("Ask <@01999999-9999-7999-8999-999999999999>!").length // 3
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(MENTION)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ person: (match[1] ?? "").toLowerCase() });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
