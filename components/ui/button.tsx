"use client";

import { Button as BaseButton } from "@base-ui/react/button";
import type { ReactNode } from "react";
import { type ButtonStyleProps, buttonStyles } from "./button-styles.ts";
import { cn } from "./cn.ts";
import { Spinner } from "./spinner.tsx";

type ButtonProps = Omit<BaseButton.Props, "className" | "disabled"> &
  ButtonStyleProps & {
    className?: string;
    /** Work is under way: presses are ignored, focus and width stay. */
    pending?: boolean;
    children: ReactNode;
  };

export function Button({ variant, size, wide, pending = false, className, children, ...props }: ButtonProps) {
  return (
    <BaseButton
      type="button"
      {...props}
      disabled={pending}
      focusableWhenDisabled
      aria-busy={pending || undefined}
      className={cn(buttonStyles({ variant, size, wide }), className)}
    >
      <span className={cn("inline-flex items-center gap-2", pending && "animate-yield")}>{children}</span>
      {pending && <Spinner className="absolute" />}
    </BaseButton>
  );
}
