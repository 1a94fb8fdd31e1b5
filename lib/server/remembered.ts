/** A function of a text that is asked for the same few over and over, and works each of them out once. */
export function remembered(made: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = made(text);
    known.set(text, answer);
    return answer;
  };
}
