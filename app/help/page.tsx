import type { Metadata } from "next";
import { topics } from "@/components/help/topics";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Help" };

export default function Help() {
  return (
    <article className="grid max-w-prose gap-8">
      <header className="grid gap-3">
        <h1 className="font-semibold text-2xl">Help</h1>
        <p className="text-ink-soft text-md">
          Everything works without reading this. It says why things are as they are. In a workspace the key ?
          shows which keys do what.
        </p>
      </header>
      <ul className="grid gap-4">
        {topics.map(({ href, title, about }) => (
          <li key={href} className="grid gap-0.5">
            <span>
              <TextLink href={href}>{title}</TextLink>
            </span>
            <span className="text-ink-soft">{about}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
