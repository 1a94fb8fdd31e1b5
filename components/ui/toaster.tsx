"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { Bar } from "./bar.tsx";
import { dropToast, type ToastOptions, toastsWaiting } from "./toast.ts";
import { whenItComes } from "./when-it-comes.ts";

const load = () => import("./toasts.tsx").then((module) => module.Toasts);

const press =
  "h-8 shrink-0 rounded-md px-3 font-medium text-ink-soft text-sm hover:bg-sunken pointer-coarse:h-11";

/** What a toast says and offers, without what makes it a toast; every page brings it along, so it takes no button of ours. */
function Plain({ toast }: { toast: ToastOptions }) {
  const { title, description, failed, action } = toast;
  return (
    <Bar>
      <div className="mr-2 grid min-w-0 flex-1 gap-0.5 py-1">
        <p className={failed ? "font-medium text-danger" : "font-medium"}>{title}</p>
        {description && <p className="wrap-anywhere text-ink-soft text-sm">{description}</p>}
      </div>
      {action && (
        <button
          type="button"
          className={press}
          onClick={() => {
            dropToast(toast);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={press} onClick={() => dropToast(toast)}>
        Close
      </button>
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
