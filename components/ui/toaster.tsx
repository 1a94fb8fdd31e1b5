"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { Bar } from "./bar.tsx";
import { Button } from "./button.tsx";
import { dropToast, type ToastOptions, toastsWaiting } from "./toast.ts";
import { whenItComes } from "./when-it-comes.ts";

const load = () => import("./toasts.tsx").then((module) => module.Toasts);

/** What a toast says and offers, without what makes it a toast. */
function Plain({ toast }: { toast: ToastOptions }) {
  const { title, description, failed, action } = toast;
  return (
    <Bar>
      <div className="mr-2 grid min-w-0 flex-1 gap-0.5 py-1">
        <p className={failed ? "font-medium text-danger" : "font-medium"}>{title}</p>
        {description && <p className="wrap-anywhere text-ink-soft text-sm">{description}</p>}
      </div>
      {action && (
        <Button
          size="sm"
          onClick={() => {
            dropToast(toast);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button size="sm" variant="quiet" onClick={() => dropToast(toast)}>
        Close
      </Button>
    </Bar>
  );
}

/** Where toasts appear, once on every page. Its code is fetched with the first toast; what has to be said does not wait for it. */
export function Toaster() {
  const newest = useSyncExternalStore(toastsWaiting.subscribe, toastsWaiting.newest, () => null);
  const [Toasts, setToasts] = useState<ComponentType | null>(null);
  const [missing, setMissing] = useState(false);
  const wanted = newest !== null;
  useEffect(() => {
    if (!wanted || Toasts) return;
    return whenItComes(
      load,
      (found) => setToasts(() => found),
      () => setMissing(true),
    );
  }, [wanted, Toasts]);
  if (Toasts) return <Toasts />;
  return missing && newest && <Plain toast={newest} />;
}
