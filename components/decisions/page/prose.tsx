/** Words as somebody typed them: paragraphs and line breaks stay, long words break. */
export function Prose({ text, className = "" }: { text: string; className?: string }) {
  return (
    <div className={`wrap-anywhere grid max-w-prose gap-3 ${className}`}>
      {text.split(/\n{2,}/).map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
        <p key={place} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
