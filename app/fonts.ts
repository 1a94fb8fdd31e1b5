import localFont from "next/font/local";

// What pages are mostly written in is a file of its own, less than half as large, and fetched ahead; the whole font comes where a page
// has a letter or sign of those that it holds besides: Latin, Cyrillic, arrows, figures and signs. Letters that neither has, such as
// Greek, are left to the fonts of whoever reads, and fetch nothing. The ranges have to be written out for the compiler.

const latin = localFont({
  src: "../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  variable: "--font-latin",
  weight: "100 900",
  // What takes its place until it is there has other letters as well, and stands behind both: see globals.css.
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const others = localFont({
  src: "../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-others",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02D9,U+02DB,U+02DD-0303,U+0305-0307,U+0309-0328,U+032A-036F,U+0400-052F,U+1E00-1EFF,U+2070-20AB,U+20AD-2121,U+2123-2190,U+2192,U+2194-2211,U+2213-2214,U+2216-24FF,U+25A0-25FF,U+2639-263A,U+2776-277E",
    },
  ],
});

export const fontVariables = `${latin.variable} ${others.variable}`;
