import { v7 } from "uuid";

/** Ids carry their time first, so that new rows stand together in every index. */
export const newId = (): string => v7();
