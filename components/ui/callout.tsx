import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

const styles = cva("flex items-start gap-3 rounded-md border px-3.5 py-3", {
  variants: {
    tone: {
      info: "border-line bg-sunken text-ink",
      danger: "border-danger/40 bg-danger-wash text-ink",
    },
  },
});

type CalloutProps = Required<VariantProps<typeof styles>> & {
  title: string;
  children?: ReactNode;
  /** Read out at once by screen readers: for what happens after the page has loaded. */
  urgent?: boolean;
};

export function Callout({ tone, title, children, urgent = false }: CalloutProps) {
  const Icon = tone === "danger" ? CircleAlert : Info;
  return (
    <div className={styles({ tone })} role={urgent ? "alert" : undefined}>
      <Icon
        aria-hidden="true"
        className={
          tone === "danger" ? "mt-0.75 size-4 shrink-0 text-danger" : "mt-0.75 size-4 shrink-0 text-ink-soft"
        }
      />
      <div className="grid min-w-0 gap-0.5">
        <p className="font-medium">{title}</p>
        {children && <div className="wrap-anywhere text-ink-soft">{children}</div>}
      </div>
    </div>
  );
}
