"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ThemeProvider } from "next-themes";
import { type ReactNode, useState } from "react";
import { Reauthentication } from "@/components/account/reauthentication";
import { Toaster } from "@/components/ui/toaster";

function newQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000 },
      // Offline is an answer that people get at once, not a button that turns for ever.
      mutations: {
        networkMode: "always",
        retry: (failures, problem) => problem.code === "unreachable" && failures < 1,
        retryDelay: 600,
      },
    },
  });
}

export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  return (
    // The style sheet sets the colour scheme from the class; a style attribute would not pass the content policy.
    // Its way of holding transitions back would work out the style of the whole page twice at every visit.
    <ThemeProvider attribute="class" enableColorScheme={false} {...(nonce && { nonce })}>
      <QueryClientProvider client={queryClient}>
        {children}
        <Reauthentication />
        <Toaster />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
