"use client";

import "./globals.css";

/** The last net, when even the frame of the pages failed; it leans on nothing but the style sheet. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Ajar could not start</title>
        <main className="mx-auto grid min-h-dvh max-w-lg content-center gap-4 px-5 font-sans">
          <h1 className="font-semibold text-2xl">Ajar could not be shown</h1>
          <p className="text-ink-soft text-md">
            Something failed before the page could be made. What was saved is safe. Try again; if it stays,
            whoever runs this server finds the reason in its log.
          </p>
          <button
            type="button"
            onClick={() => retry()}
            className="h-11 justify-self-start rounded-md bg-accent px-4 font-medium text-on-accent hover:bg-accent-strong"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
