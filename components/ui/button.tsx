"use client";

import type { ComponentProps } from "react";
import { type ButtonStyleProps, buttonStyles } from "./button-styles.ts";
import { cn } from "./cn.ts";
import { Spinner } from "./spinner.tsx";

type ButtonProps = Omit<ComponentProps<"button">, "disabled"> &
  ButtonStyleProps & {
    /** Work is under way: presses are ignored, focus and width stay. */
    pending?: boolean;
  };

export function Button({
  variant,
  size,
  wide,
  pending = false,
  className,
  children,
  onClick,
  "aria-disabled": disabled,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      // Not `disabled`, which would throw away the focus of whoever pressed it.
      aria-disabled={pending || disabled || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={cn(buttonStyles({ variant, size, wide }), className)}
    >
      <span className={cn("inline-flex items-center gap-2", pending && "animate-yield")}>{children}</span>
      {pending && <Spinner className="absolute" />}
    </button>
  );
}
