import type { Receipt } from "@/lib/server/decisions/resource/receipt";
import { type Act, decisionAddress, type Edit, type Place } from "./decisions.ts";
import { patch, post } from "./write.ts";

const kebab = (word: string) => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const sendAct = (place: Place, { type, input }: Act) =>
  post<Receipt>(`${decisionAddress(place)}/${kebab(type)}`, input);

/** An edit of the version that was read; a stale one throws `version-conflict` and changes nothing. */
export const sendEdit = (place: Place, edit: Edit, version: number) =>
  patch<Receipt>(decisionAddress(place), edit, version);
