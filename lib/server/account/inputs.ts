import { z } from "zod";
import { passwordLength } from "../people/password.ts";

const NUL = String.fromCharCode(0);
const LONGEST_EMAIL = 320;
const LONGEST_CODE = 40;

/** What can be compared with what is kept, whether it is right or not. */
const given = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes(NUL) && text.isWellFormed(), "must be well-formed Unicode");

export const email = z.email("must be an e-mail address").max(LONGEST_EMAIL).toLowerCase();
export const givenEmail = given(LONGEST_EMAIL);
export const givenPassword = given(passwordLength.max);
export const givenCode = given(LONGEST_CODE).min(1, "must not be empty").meta({
  description: "Of the authenticator app, or a recovery code.",
});
export const newPassword = z
  .string()
  .min(passwordLength.min, `must have at least ${passwordLength.min} characters`)
  .max(passwordLength.max, `must have at most ${passwordLength.max} characters`)
  .refine((password) => password.isWellFormed(), "must be well-formed Unicode");
