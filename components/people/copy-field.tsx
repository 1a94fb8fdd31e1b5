"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { controlStyles } from "@/components/ui/control-styles";

/** Plain HTTP on a local network has no clipboard interface; the old command does it there. */
async function copy(input: HTMLInputElement): Promise<boolean> {
  input.select();
  if (!navigator.clipboard) return document.execCommand("copy");
  return navigator.clipboard.writeText(input.value).then(
    () => true,
    () => false,
  );
}

/** Something to hand on: shown whole, selected on focus, copied with one press. */
export function CopyField({
  label,
  value,
  copied: said = "The link is in the clipboard.",
}: {
  label: string;
  value: string;
  /** Read out when it was copied. */
  copied?: string;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const Icon = copied ? Check : Copy;

  useEffect(() => input.current?.focus(), []);

  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <div className="min-w-48 flex-1">
          <input
            ref={input}
            id={id}
            readOnly
            value={value}
            onFocus={(event) => event.currentTarget.select()}
            className={cn(controlStyles, "truncate font-mono")}
          />
        </div>
        <Button
          variant="primary"
          className="w-28"
          onClick={async () => input.current && setCopied(await copy(input.current))}
        >
          <Icon aria-hidden="true" className="size-4" />
          {copied ? "Copied" : "Copy"}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {copied && said}
      </p>
    </div>
  );
}
