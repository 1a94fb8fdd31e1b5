import { showToast } from "@/components/ui/toast";
import type { Problem } from "@/lib/client/problem";

/** Says why something was not done, where no form stands open to say it. */
export const sayRefusal = ({ message, detail }: Problem) =>
  showToast({ title: message, failed: true, ...(detail && { description: detail }) });
