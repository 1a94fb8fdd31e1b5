"use client";

import { Notice } from "@/components/layout/notice";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <Notice
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          <ButtonLink href="/">Go to Ajar</ButtonLink>
        </>
      }
    >
      <p>Something failed on our side while the page was being made. What was saved is safe.</p>
      {digest && (
        <p className="mt-2 text-sm">
          For whoever runs this server: <code className="font-mono">{digest}</code>
        </p>
      )}
    </Notice>
  );
}
