import { z } from "zod";
import { type ViewPage, viewPages } from "./pages.ts";

export const savedViewResource = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    page: z.enum(viewPages),
    search: z.string().meta({ description: "The view, as the address of the page says it." }),
    shared: z.boolean().meta({ description: "Whether everybody here has it, or its maker alone." }),
    by: z.strictObject({ id: z.uuid(), name: z.string() }).meta({ description: "Who made it." }),
  })
  .meta({ id: "SavedView" });
export type SavedViewResource = z.infer<typeof savedViewResource>;

/** A view of a page as whoever looks at it has it. */
export interface ViewHere {
  readonly id: string;
  readonly name: string;
  readonly search: string;
  readonly shared: boolean;
  /** Who made it, where it is somebody else. */
  readonly by: string | null;
  readonly mayChange: boolean;
}

export interface ViewsHere {
  readonly slug: string;
  readonly page: ViewPage;
  /** The view that is shown now. */
  readonly search: string;
  /** Under which of the kept ones it is kept. */
  readonly current: string | null;
  readonly views: readonly ViewHere[];
  readonly maySave: boolean;
  readonly mayShare: boolean;
}
