"use client";

import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { showToast } from "@/components/ui/toast";
import type { Problem } from "@/lib/client/problem";

/** A change after which the page is drawn anew; what went wrong is said in a corner, unless the caller shows it. */
export function useChange<T, V>(
  options: UseMutationOptions<T, Problem, V>,
  { said, shown = false }: { said?: string; shown?: boolean } = {},
) {
  const router = useRouter();
  return useMutation({
    ...options,
    onSuccess: () => {
      if (said) showToast({ title: said });
      router.refresh();
    },
    onError: ({ message, detail }) => {
      if (!shown) showToast({ title: message, ...(detail && { description: detail }), failed: true });
    },
  });
}
