import { resetByOperator } from "../account/reset.ts";
import { readSettings } from "../env.ts";
import { withDatabase } from "./with-database.ts";

// `npm run reset-link -- EMAIL`: a link that sets a new password and ends two-factor, for a steward whom nobody else can help.

const email = process.argv[2];
const { url } = readSettings(process.env);

process.exitCode = await withDatabase(async (db) => {
  const token = email === undefined ? null : await resetByOperator(db, email);
  if (token === null) {
    console.error(email ? `Nobody has an account with ${email}.` : "Say whose: npm run reset-link -- EMAIL");
    return 1;
  }
  console.log(`Good once, for a day: ${url}/reset/${token}`);
  return 0;
});
