/** The first stop of the tab key; it shows itself only there. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="-translate-y-24 fixed top-3 left-3 z-50 rounded-md bg-accent px-4 py-2.5 font-medium text-on-accent shadow-raised focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
