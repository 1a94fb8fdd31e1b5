"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { askAgain, whenItComes } from "./when-it-comes.ts";

type Load<Props> = () => Promise<ComponentType<Props>>;
type Meanwhile = {
  /** What stands in its place until it comes. */
  waiting?: ReactNode;
  /** Nobody sees that it is missing, so nothing is said. */
  silent?: boolean;
};

/** Stands where a part of the page would stand, if it or what it shows had come. */
export function Unfetched({ onAgain }: { onAgain: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-sunken px-4 py-3 text-ink-soft">
      <p role="status">This part could not be fetched.</p>
      <Button size="sm" onClick={onAgain}>
        Try again
      </Button>
    </div>
  );
}

interface Source<Props> extends Meanwhile {
  readonly load: Load<Props>;
  /** Here already: it is shown without a moment of waiting. */
  readonly known: () => ComponentType<Props> | null;
}

function Part<Props extends object>({ source, props }: { source: Source<Props>; props: Props }) {
  const [Found, setFound] = useState(source.known);
  const [missing, setMissing] = useState(false);
  const { load, waiting = null, silent } = source;
  useEffect(
    () =>
      whenItComes(
        load,
        (found) => setFound(() => found),
        () => setMissing(true),
      ),
    [load],
  );
  if (Found) return <Found {...props} />;
  if (!missing || silent) return waiting;
  return <Unfetched onAgain={askAgain} />;
}

/**
 * A part of a page whose code comes after it. Where that does not come, the page stays, says so in its place and goes on asking.
 * `React.lazy` would take the whole page with it, and never ask again.
 */
export function lazily<Props extends object>(
  load: Load<Props>,
  meanwhile: Meanwhile = {},
): ComponentType<Props> {
  let found: ComponentType<Props> | null = null;
  const source: Source<Props> = {
    ...meanwhile,
    load: async () => {
      found = await load();
      return found;
    },
    known: () => found,
  };
  return (props) => <Part source={source} props={props} />;
}

/** For a part that the server draws with the page (`next/dynamic`): what comes later than the page comes lazily. */
export const orLazily =
  <Props extends object>(load: Load<Props>): Load<Props> =>
  () =>
    load().catch(() => lazily(load));
