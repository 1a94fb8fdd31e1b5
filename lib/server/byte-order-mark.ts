import { z } from "zod";

/** Whether a file begins with the mark: spreadsheets take it for another encoding without, and programs may trip over it. */
export const bom = z
  .enum(["true", "false"])
  .default("false")
  .meta({ description: "Begin with a byte order mark, for spreadsheets that need one to see UTF-8." });

const BYTE_ORDER_MARK = String.fromCharCode(0xfeff);

/** What a file begins with, as it was asked for. */
export const markOf = (asked: z.infer<typeof bom>): string => (asked === "true" ? BYTE_ORDER_MARK : "");
