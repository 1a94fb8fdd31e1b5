"use client";

import { type ComponentType, useState } from "react";
import { Bar } from "./bar.tsx";
import { Button } from "./button.tsx";
import { prepare } from "./when-it-comes.ts";

type UnopenedProps = { trying: boolean; onAgain: () => void; onClose: () => void };

export function Unopened({ trying, onAgain, onClose }: UnopenedProps) {
  return (
    <Bar>
      <p className="mr-2">Ajar did not answer, so this could not be opened.</p>
      <Button size="sm" variant="quiet" pending={trying} onClick={onAgain}>
        Try again
      </Button>
      <Button size="sm" variant="quiet" onClick={onClose}>
        Close
      </Button>
    </Bar>
  );
}

/**
 * A dialog or a menu whose code is fetched when somebody wants it. It opens once the code is there; where that does not come, the page
 * stays as it is and says so, and every other try fetches anew, which `React.lazy` would not.
 *
 * @param onLeft when somebody lets it be, because it cannot be opened.
 */
export function useLazily<Props>(load: () => Promise<ComponentType<Props>>, onLeft?: () => void) {
  const [Found, setFound] = useState<ComponentType<Props> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<"none" | "failed" | "trying">("none");
  const show = () => {
    setTrouble((before) => (before === "none" ? before : "trying"));
    void load().then(
      (found) => {
        setFound(() => found);
        setOpen(true);
        setTrouble("none");
      },
      () => setTrouble("failed"),
    );
  };
  const leave = () => {
    setTrouble("none");
    onLeft?.();
  };
  return {
    /** Null until it was first opened; it stays when it is closed, so that its closing can be seen. */
    Found,
    isOpen,
    show,
    close: () => setOpen(false),
    prepare: () => prepare(load),
    /** Says that it could not be opened. */
    note: trouble !== "none" && <Unopened trying={trouble === "trying"} onAgain={show} onClose={leave} />,
  };
}
