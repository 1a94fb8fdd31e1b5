import { cva, type VariantProps } from "class-variance-authority";

/** Shared by the button and by the link that looks like one, so that server components can use it too. */
export const buttonStyles = cva(
  [
    "relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md",
    "font-medium transition-colors [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent hover:bg-accent-strong",
        secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
        /** For what cannot be taken back, or takes something from somebody. */
        danger: "border border-danger/50 bg-surface text-danger hover:bg-danger-wash",
        quiet: "text-ink-soft hover:bg-sunken hover:text-ink",
      },
      size: {
        sm: "h-8 px-3 text-sm pointer-coarse:h-11",
        md: "h-10 px-4 text-base pointer-coarse:h-11",
        lg: "h-12 px-6 text-md",
      },
      wide: { true: "w-full" },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonStyleProps = VariantProps<typeof buttonStyles>;
