import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const styles = cva(
  "inline-flex max-w-full items-center gap-1 truncate rounded-full border px-2 font-medium text-xs leading-5",
  {
    variants: {
      tone: {
        neutral: "border-line bg-sunken text-ink-soft",
        accent: "border-transparent bg-accent-wash text-accent",
        success: "border-transparent bg-success-wash text-success",
        warning: "border-transparent bg-warning-wash text-warning",
        danger: "border-transparent bg-danger-wash text-danger",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

/** A word about a thing, in a pill. */
export function Badge({ tone, children }: VariantProps<typeof styles> & { children: ReactNode }) {
  return <span className={styles({ tone })}>{children}</span>;
}
