import { GeistSans } from "geist/font/sans";
import localFont from "next/font/local";

// Only references and code are set in it, and every monospaced font is as wide: it may come after what a page needs first.
const mono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
});

export const fontVariables = `${GeistSans.variable} ${mono.variable}`;
