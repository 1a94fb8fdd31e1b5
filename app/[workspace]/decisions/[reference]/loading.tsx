const block = "rounded-lg border border-line bg-surface";

/** The shape of the page, of its final size; it shows itself only where the page takes longer than 300 ms. */
export default function Loading() {
  return (
    <div role="status" className="grid animate-late grid-cols-1 gap-5">
      <span className="sr-only">The decision is on its way.</span>
      <div className="h-5 w-56 rounded-sm bg-sunken" />
      <div className="h-9 w-4/5 rounded-sm bg-sunken" />
      <div className="h-7 w-72 max-w-full rounded-sm bg-sunken" />
      <div className="h-10 w-48 rounded-md bg-sunken" />
      <div className="grid gap-5 sm:grid-cols-2">
        <div className={`${block} h-44`} />
        <div className={`${block} h-44`} />
      </div>
      <div className={`${block} h-36`} />
      <div className={`${block} h-64`} />
    </div>
  );
}
