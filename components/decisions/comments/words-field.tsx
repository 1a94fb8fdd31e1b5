"use client";

import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useRoom } from "@/components/decisions/page/room";
import { Avatar } from "@/components/ui/avatar";
import { controlStyles } from "@/components/ui/control-styles";
import { mentionableQuery } from "@/lib/client/comments";
import { type Asking, askingIn, type Person } from "./mentioning.ts";

type WordsFieldProps = {
  label: string;
  initial: string;
  picked: readonly Person[];
  onPick: (person: Person) => void;
  /** After words were put in that nobody typed. */
  onChange: () => void;
};

/** A field for a comment. An @ offers the people who can be named; arrows choose, Enter or Tab takes, Escape lets it be. */
export function WordsField({ label, initial, picked, onPick, onChange }: WordsFieldProps) {
  const room = useRoom();
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [place, setPlace] = useState(0);
  const { data } = useQuery(mentionableQuery(room, asking?.q ?? null));
  const people = asking ? (data?.people ?? []) : [];
  const chosen = people[Math.min(place, people.length - 1)];

  const look = () => {
    const { value = "", selectionStart = 0 } = field.current ?? {};
    setAsking(askingIn(value.slice(0, selectionStart)));
    setPlace(0);
  };
  const take = (person: Person) => {
    const area = field.current;
    if (!area || !asking) return;
    area.setRangeText(`@${person.name} `, asking.from, area.selectionStart, "end");
    area.focus();
    setAsking(null);
    onPick(person);
    onChange();
  };
  const press = (event: KeyboardEvent) => {
    if (!chosen || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: people.length - 1 }[event.key];
    if (step !== undefined) setPlace((place + step) % people.length);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") setAsking(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="relative">
      <textarea
        ref={field}
        name="text"
        aria-label={label}
        placeholder={label}
        defaultValue={initial}
        rows={3}
        maxLength={10_000}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${list}-${chosen.id}`}
        className={`${controlStyles} field-sizing-content max-h-96 min-h-20 py-2`}
        onInput={look}
        onClick={look}
        onKeyDown={press}
        onBlur={() => setAsking(null)}
      />
      <input type="hidden" name="picked" value={JSON.stringify(picked)} />
      <ul
        id={list}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
        role="listbox"
        aria-label="People"
        className="absolute top-full z-20 mt-1 max-h-64 w-72 max-w-full overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-raised empty:hidden"
      >
        {people.map((person) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <li
            key={person.id}
            id={`${list}-${person.id}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an entry of a combobox
            role="option"
            aria-selected={person === chosen}
            className="flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2 hover:bg-sunken aria-selected:bg-sunken pointer-coarse:min-h-11"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            <Avatar name={person.name} />
            <span className="truncate">{person.name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
