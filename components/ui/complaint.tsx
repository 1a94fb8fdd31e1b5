import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

const Sign = () => <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />;
const look = "flex items-start gap-1.5 text-danger text-sm";

/** What is wrong with a field, below it. A sign says so as well as the colour does. */
export function FieldComplaint({ children, ...props }: { children?: ReactNode }) {
  return (
    <div {...props} className={look}>
      <Sign />
      <span>{children}</span>
    </div>
  );
}

/** What kept a small form from doing what was asked, read out at once. */
export function Complaint({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={`${look} w-full`}>
      <Sign />
      <span className="wrap-anywhere min-w-0">{children}</span>
    </p>
  );
}

interface Refused {
  readonly message: string;
  readonly detail: string | undefined;
}

/** The same for what the server said no with; nothing where it did not. */
export function Refusal({ error }: { error: Refused | null }) {
  if (error === null) return null;
  const { message, detail } = error;
  return <Complaint>{detail === undefined ? `${message}.` : `${message}. ${detail}`}</Complaint>;
}
