import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// `text-md` is ours; unknown to the merger it would be taken for a colour and drop the real one.
const merge = extendTailwindMerge({ extend: { theme: { text: ["md"], shadow: ["card", "raised"] } } });

export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
