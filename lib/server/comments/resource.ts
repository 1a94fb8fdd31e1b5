import { z } from "zod";

/** Words with their form, as a tree. `group` has no form of its own. */
const richText = z
  .strictObject({
    kind: z.enum([
      "text",
      "mention",
      "paragraph",
      "heading",
      "strong",
      "emphasis",
      "struck",
      "code",
      "block",
      "list",
      "numbers",
      "item",
      "quote",
      "link",
      "break",
      "line",
      "group",
    ]),
    text: z.string().optional(),
    person: z.uuid().optional(),
    href: z.string().optional(),
    get children() {
      return z.array(richText).optional();
    },
  })
  .meta({ id: "RichText", description: "A part of a text: what it is, and what it holds." });
export type RichText = z.infer<typeof richText>;

const person = z.strictObject({ id: z.uuid(), name: z.string() });
const seq = z.int().positive();

const comment = z.strictObject({
  seq: seq.meta({ description: "Number of the event that made it; its name within the decision." }),
  by: z.uuid(),
  at: z.iso.datetime(),
  text: z.string().nullable().meta({ description: "As it was typed; null once it was deleted or erased." }),
  body: z.array(richText).meta({ description: "The same, read as Markdown." }),
  replyTo: seq.nullable().meta({ description: "The comment that begins its thread." }),
  about: seq.nullable().meta({ description: "The option, position or other part that it is about." }),
  editedAt: z.iso.datetime().nullable(),
  deletedAt: z.iso.datetime().nullable(),
});

export const discussion = z
  .strictObject({
    comments: z.array(comment),
    people: z.array(person).meta({ description: "Names of everybody who is named by id above." }),
    hidden: z.boolean().meta({ description: "What others say is hidden, until one gave one's own answer." }),
  })
  .meta({ id: "Discussion" });
export type Discussion = z.infer<typeof discussion>;

export const mentionable = z.strictObject({ people: z.array(person) }).meta({ id: "Mentionable" });
export type Mentionable = z.infer<typeof mentionable>;
