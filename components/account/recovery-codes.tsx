"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** Shown once. Whoever has an app and no phone tomorrow will need one of them. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState(false);
  const Icon = copied ? Check : Copy;
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard?.writeText(codes.join("\n")).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <h3 ref={heading} tabIndex={-1} className="font-medium outline-none">
          Keep these recovery codes
        </h3>
        <p className="max-w-prose text-ink-soft">
          Each lets you in once without the app. They are shown this one time: print them, or keep them in
          your password manager.
        </p>
      </div>
      <ul className="grid max-w-md grid-cols-2 gap-x-6 gap-y-1.5 rounded-md bg-sunken px-4 py-3.5 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={onDone}>
          I have kept them
        </Button>
        <Button onClick={copy}>
          <Icon aria-hidden="true" className="size-4" />
          {copied ? "Copied" : "Copy all"}
        </Button>
      </div>
    </div>
  );
}
