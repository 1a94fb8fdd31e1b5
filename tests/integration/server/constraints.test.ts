import { beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../../lib/decisions/text.ts";
import { database } from "../../../lib/server/db.ts";
import { readDecision } from "../../../lib/server/decisions/queries.ts";
import { newId } from "../../../lib/server/ids.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { asApplication, asOwner } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { disagrees, give, open, settles } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;

beforeAll(async () => {
  const harbour = await makeWorkspace();
  olga = await harbour.join("Olga");
  const ben = await harbour.join("Ben");
  // One decision with a row in every table that has limits.
  const reference = await open(olga, { share: 40 });
  await give(ben, reference, disagrees());
  await give(ben, reference, { type: "forecast", input: { probability: 30 } });
  await give(olga, reference, { type: "askToCommit", input: { person: ben.personId } });
  await give(ben, reference, { type: "commit", input: {} });
  const cleo = await harbour.join("Cleo");
  const to = cleo.personId;
  await give(olga, reference, { type: "consult", input: { people: [to] } });
  await give(ben, reference, { type: "escalate", input: { to, statement: "We want different things." } });
  await give(cleo, reference, { type: "resolveEscalation", input: { answer: "ruled", note: "So." } });
  await give(olga, reference, settles);
  const { workspaceId, personId } = olga;
  await database().team.create({ data: { workspaceId, id: newId(), name: "Platform" } });
  await database().ladderRung.create({
    data: { workspaceId, id: newId(), teamId: null, place: 1, personId: to, hours: 24 },
  });
  const decision = await database().decision.findFirstOrThrow({ where: { workspaceId, reference } });
  await database().homeMark.create({
    data: { workspaceId, personId, decisionId: decision.id, kind: "enough", seq: 1 },
  });
  await database().import.create({
    data: { workspaceId, id: newId(), personId, fileName: "records.csv", status: "running", total: 1 },
  });
  await database().invitation.create({
    data: { workspaceId, tokenHash: "x", role: "member", invitedBy: personId, expiresAt: new Date() },
  });
  await forAWhile(workspaceId, personId);
  await atTheDoor(workspaceId, personId);
});

/** A row in every table of what ends by itself. */
async function forAWhile(workspaceId: string, personId: string) {
  const later = new Date(Date.now() + 86_400_000);
  const kept = { workspaceId, personId, name: "Quarter", search: "" };
  await database().sharedView.create({ data: { ...kept, id: newId(), hash: "x", expiresAt: later } });
  await database().savedView.create({
    data: { ...kept, id: newId(), place: 1, page: "velocity", shared: true },
  });
  await database().signalSnooze.create({
    data: { workspaceId, id: newId(), signal: "heavy", personId, reason: "We train.", until: later },
  });
}

/** A row in every table of the sign-in that has limits. */
async function atTheDoor(workspaceId: string, personId: string) {
  const [now, later] = [new Date(), new Date(Date.now() + 1_000)];
  const named = { hash: "x", personId, madeBy: personId, expiresAt: later };
  await database().twoFactor.create({ data: { personId, secret: "x" } });
  await database().passwordReset.create({ data: named });
  await database().securityEvent.create({ data: { personId, id: newId(), kind: "signed_in" } });
  await database().guessBucket.create({ data: { bucket: "x", count: 1, lastAt: now, openAt: now } });
  await database().requestCount.create({ data: { subject: "x", minute: 1, count: 1 } });
  await database().apiToken.create({
    data: { ...named, workspaceId, id: newId(), service: false, name: "x", reach: "read" },
  });
}

const COLUMNS = "workspace_id, decision_id, seq, batch, type, actor_id, occurred_at, recorded_at, data, hash";

/** A copy of an event after the last one, with one column that is wrong. */
function eventWith(column: string, value: string): string {
  const wrong: Record<string, string> = { seq: "seq + 1000", [column]: value };
  const values = COLUMNS.split(", ").map((name) => wrong[name] ?? name);
  return `INSERT INTO event (${COLUMNS}) SELECT ${values.join(", ")} FROM event LIMIT 1`;
}

const NOTED = "workspace_id, seq, type, actor_id, recorded_at, data, hash";

function workspaceEventWith(column: string, value: string): string {
  const wrong: Record<string, string> = { seq: "seq + 1000", [column]: value };
  const values = NOTED.split(", ").map((name) => wrong[name] ?? name);
  return `INSERT INTO workspace_event (${NOTED}) SELECT ${values.join(", ")} FROM workspace_event LIMIT 1`;
}

/** A copy of a row, with some columns that are wrong. */
const rowWith = (table: string, wrong: object) =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(t, '${JSON.stringify(wrong)}')).* FROM ${table} t LIMIT 1`;

/** Each list of the facts, empty where nothing should stand; two go together. */
const emptied = [
  ["ask_times", "quick_ask_times", "sincere_times", "up_times", "down_times", "peer_times"],
  ["asked_steps", "skipped_steps", "changing_steps", "idle_steps", "step_hours"],
  ["energy_people", "dissent_forecasts"],
]
  .flatMap((names) => names.map((name) => `${name} = '{}'`))
  .concat("doubted_times = '{}', committed_times = '{}'")
  .map((wrong) => `UPDATE facts SET ${wrong}`);

/** What breaks each CHECK of the database, past every schema of the product. */
const breaks: Record<string, string[]> = {
  person_name_length: ["UPDATE person SET name = ''", "UPDATE person SET name = repeat('x', 201)"],
  person_email_form: ["UPDATE person SET email = upper(email)", "UPDATE person SET email = 'a'"],
  workspace_name_length: ["UPDATE workspace SET name = ''", "UPDATE workspace SET name = repeat('x', 201)"],
  workspace_slug_form: ["UPDATE workspace SET slug = 'Harbour'", "UPDATE workspace SET slug = '-a'"],
  workspace_version: ["UPDATE workspace SET version = 0", "UPDATE workspace SET event_seq = -1"],
  workspace_time_zone_length: [
    "UPDATE workspace SET time_zone = ''",
    "UPDATE workspace SET time_zone = repeat('x', 101)",
  ],
  workspace_work_days: ["UPDATE workspace SET work_days = '{}'", "UPDATE workspace SET work_days = '{1,8}'"],
  workspace_work_hours: [
    "UPDATE workspace SET work_from = -1",
    "UPDATE workspace SET work_from = work_to",
    "UPDATE workspace SET work_to = 1441",
  ],
  workspace_currency_form: [
    "UPDATE workspace SET currency = 'eur'",
    "UPDATE workspace SET currency = 'EURO'",
  ],
  workspace_event_head: [
    "UPDATE workspace SET event_head = '\\x00'",
    "UPDATE workspace SET event_head = NULL",
    "UPDATE workspace SET event_seq = 0",
  ],
  membership_version: ["UPDATE membership SET version = 0"],
  membership_erased_after_leaving: ["UPDATE membership SET erased_at = now()"],
  door_policy_version: ["UPDATE door_policy SET version = 0"],
  door_policy_target: [
    "UPDATE door_policy SET target_seconds = 3599",
    "UPDATE door_policy SET target_seconds = 63072001",
  ],
  door_policy_enough: ["UPDATE door_policy SET enough = 101", "UPDATE door_policy SET enough = 0"],
  door_policy_cap: ["UPDATE door_policy SET cap = 0", "UPDATE door_policy SET cap = 101"],
  door_policy_asks: [
    "UPDATE door_policy SET asks = '{sleep}'",
    "UPDATE door_policy SET asks = array_fill('choice'::text, ARRAY[9])",
  ],
  door_policy_ask_notes: [
    "UPDATE door_policy SET ask_notes = '[]'",
    "UPDATE door_policy SET ask_notes = (SELECT jsonb_object_agg(n, gen_random_uuid()) FROM generate_series(1, 200) n)",
  ],
  invitation_used_or_revoked: ["UPDATE invitation SET accepted_at = now(), revoked_at = now()"],
  workspace_event_seq: [workspaceEventWith("seq", "0")],
  workspace_event_hash: [workspaceEventWith("hash", "'\\x00'")],
  workspace_event_type_form: [workspaceEventWith("type", "'Not a word'")],
  workspace_event_data_size: [workspaceEventWith("data", "jsonb_build_object('x', repeat('x', 20000))")],
  ladder_rung_place: ["UPDATE ladder_rung SET place = 0", "UPDATE ladder_rung SET place = 11"],
  ladder_rung_hours: ["UPDATE ladder_rung SET hours = 0", "UPDATE ladder_rung SET hours = 721"],
  consultation_of_somebody_else: ["UPDATE consultation SET person_id = asked_by"],
  escalation_answered: ["UPDATE escalation SET answered_at = NULL", "UPDATE escalation SET status = 'open'"],
  escalation_in_order: [
    "UPDATE escalation SET recognised_at = at + interval '1 second'",
    "UPDATE escalation SET since_at = at - interval '1 second'",
    "UPDATE escalation SET due_at = since_at",
  ],
  escalation_to_somebody_else: ["UPDATE escalation SET person_id = raised_by"],
  home_mark_kind: ["UPDATE home_mark SET kind = 'weather'"],
  home_mark_seq: ["UPDATE home_mark SET seq = -1"],
  facts_voices_count: [
    "UPDATE facts SET consulted_answers = consulted_count + 1",
    "UPDATE facts SET meeting_count = -1",
    "UPDATE facts SET late_turns = -1",
  ],
  facts_resolution: ["UPDATE facts SET resolved_at = now(), escalated_at = NULL"],
  decision_not_its_own_parent: ["UPDATE decision SET parent_id = id"],
  decision_not_its_own_successor: ["UPDATE decision SET successor_id = id"],
  facts_real_delay: [
    "UPDATE facts SET delay_hours = -1, delay_money = 0",
    "UPDATE facts SET delay_hours = 0, delay_money = 1e13",
  ],
  facts_real_reversal: [
    "UPDATE facts SET reversal_hours = 100001, reversal_money = 0",
    "UPDATE facts SET reversal_hours = 0, reversal_money = -1",
  ],
  decision_reference_form: [
    "UPDATE decision SET reference = 'K7F3'",
    "UPDATE decision SET reference = 'k7f3q'",
    "UPDATE decision SET reference = 'K7FOI'",
  ],
  decision_version: ["UPDATE decision SET version = 0", "UPDATE decision SET seq = 0"],
  decision_chain_head: ["UPDATE decision SET chain_head = '\\x00'"],
  decision_title_length: ["UPDATE decision SET title = ''", "UPDATE decision SET title = repeat('x', 201)"],
  decision_share: ["UPDATE decision SET share = 101", "UPDATE decision SET share = -1"],
  decision_times_in_order: [
    "UPDATE decision SET decided_at = opened_at - interval '1 second'",
    "UPDATE decision SET noticed_at = opened_at + interval '1 second'",
  ],
  decision_years: [
    "UPDATE decision SET opened_at = '1969-06-01'",
    "UPDATE decision SET noticed_at = '1969-06-01'",
    "UPDATE decision SET decided_at = '2101-06-01'",
    "UPDATE decision SET due_at = '2101-06-01'",
    "UPDATE decision SET review_on = '2101-06-01'",
  ],
  decision_decided_when_it_says_so: ["UPDATE decision SET decided_at = NULL"],
  decision_for_a_team_it_has: ["UPDATE decision SET visibility = 'team'"],
  team_name_length: ["UPDATE team SET name = ''", "UPDATE team SET name = repeat('x', 201)"],
  team_not_its_own_parent: ["UPDATE team SET parent_id = id"],
  decision_owner_name_length: [
    "UPDATE decision SET owner_name = ''",
    "UPDATE decision SET owner_name = repeat('x', 201)",
  ],
  decision_link_length: ["UPDATE decision SET link = ''", "UPDATE decision SET link = repeat('x', 2001)"],
  decision_external_key_length: [
    "UPDATE decision SET external_key = ''",
    "UPDATE decision SET external_key = repeat('x', 201)",
  ],
  decision_search_text_length: ["UPDATE decision SET search_text = repeat('x', 10001)"],
  decision_tags: ["UPDATE decision SET tags = array_fill('x'::text, ARRAY[11])"],
  facts_tags: ["UPDATE facts SET tags = array_fill('x'::text, ARRAY[11])"],
  import_file_name_length: [
    "UPDATE import SET file_name = ''",
    "UPDATE import SET file_name = repeat('x', 201)",
  ],
  import_counts: [
    "UPDATE import SET total = -1, processed = -1",
    "UPDATE import SET processed = 2",
    ...["added", "changed", "unchanged", "impossible"].map((count) => `UPDATE import SET ${count} = -1`),
  ],
  event_seq: [eventWith("seq", "0")],
  event_hash: [eventWith("hash", "'\\x00'")],
  event_not_from_the_future: [eventWith("occurred_at", "recorded_at + interval '1 second'")],
  event_data_size: [eventWith("data", "jsonb_build_object('note', repeat('x', 20000))")],
  free_text_length: ["UPDATE free_text SET body = ''", "UPDATE free_text SET body = repeat('x', 50001)"],
  free_text_erased_whole: [
    "UPDATE free_text SET body = NULL",
    "UPDATE free_text SET body = NULL, erased_at = now()",
    "UPDATE free_text SET erased_at = now()",
  ],
  reading_share: ["UPDATE reading SET share = 101", "UPDATE reading SET share = -1"],
  position_doubt_has_a_reason: ["UPDATE position SET reasoned = false"],
  position_about_goes_with_doubt: ["UPDATE position SET stance = 'agree'"],
  forecast_probability: ["UPDATE forecast SET probability = 101", "UPDATE forecast SET probability = -1"],
  commitment_answered: [
    "UPDATE commitment SET answered_at = NULL",
    "UPDATE commitment SET status = 'asked', direction = NULL, sincere = NULL",
  ],
  commitment_committed: [
    "UPDATE commitment SET direction = NULL",
    "UPDATE commitment SET sincere = NULL",
    "UPDATE commitment SET status = 'declined'",
  ],
  facts_questions: ["UPDATE facts SET answered_count = 1", "UPDATE facts SET question_count = 51"],
  facts_nature: ["UPDATE facts SET nature = 'something'"],
  facts_evidence: ["UPDATE facts SET evidence_count = 51", "UPDATE facts SET only_surveys = true"],
  facts_blind_spots: ["UPDATE facts SET blind_spots_checked = 1", "UPDATE facts SET blind_spot_count = 51"],
  facts_mismatch: [
    "UPDATE facts SET mismatch = 'odd'",
    "UPDATE facts SET mismatch = NULL, mismatch_dismissed = true",
  ],
  facts_steps: [
    "UPDATE facts SET skipped_steps = '{tripwire}'",
    "UPDATE facts SET asked_steps = NULL, step_hours = NULL, idle_steps = '{share}'",
    "UPDATE facts SET changing_steps = '{share}', idle_steps = '{share}'",
  ],
  facts_step_hours: ["UPDATE facts SET step_hours = '{1}'", "UPDATE facts SET step_hours = '{0,100001}'"],
  facts_energy: ["UPDATE facts SET energised_count = -1", "UPDATE facts SET drained_count = -1"],
  facts_delay_cost: ["UPDATE facts SET delay_cost = -1", "UPDATE facts SET delay_cost = 1000000000001"],
  facts_way_back: [
    "UPDATE facts SET way_back_exists = true, way_back_cost = -1",
    "UPDATE facts SET way_back_exists = true, way_back_hours = 100001",
  ],
  facts_no_way_back: [
    "UPDATE facts SET way_back_hours = 1",
    "UPDATE facts SET way_back_exists = false, door_closes_on = '2027-01-01'",
  ],
  facts_doubts_and_commitments: [
    "UPDATE facts SET committed_times = NULL",
    "UPDATE facts SET committed_times = committed_times || now()",
  ],
  facts_lists_say_something: emptied,
  facts_forecasts: [
    "UPDATE facts SET owner_forecast = 101",
    "UPDATE facts SET dissent_forecasts = '{50,-1}'",
    "UPDATE facts SET dissent_forecasts = '{101}'",
  ],
  facts_share: ["UPDATE facts SET share = 101", "UPDATE facts SET share = -1"],
  shared_view_name_length: [
    rowWith("shared_view", { name: "" }),
    rowWith("shared_view", { name: "x".repeat(201) }),
  ],
  shared_view_search_length: [rowWith("shared_view", { search: "x".repeat(2_001) })],
  shared_view_expires: [
    rowWith("shared_view", { expires_at: "2001-01-01" }),
    rowWith("shared_view", { expires_at: "2999-01-01" }),
  ],
  saved_view_name_length: [
    rowWith("saved_view", { name: "" }),
    rowWith("saved_view", { name: "x".repeat(101) }),
  ],
  saved_view_search_length: [rowWith("saved_view", { search: "x".repeat(2_001) })],
  saved_view_place: [rowWith("saved_view", { place: 0 }), rowWith("saved_view", { place: 51 })],
  signal_snooze_signal: [rowWith("signal_snooze", { signal: "ranking" })],
  signal_snooze_reason_length: [
    rowWith("signal_snooze", { reason: "" }),
    rowWith("signal_snooze", { reason: "x".repeat(2_001) }),
  ],
  signal_snooze_until: [
    rowWith("signal_snooze", { until: "2001-01-01" }),
    rowWith("signal_snooze", { until: "2999-01-01" }),
  ],
  workspace_copy_is_brief: [
    rowWith("workspace", { expires_at: "2001-01-01" }),
    rowWith("workspace", { expires_at: "2999-01-01" }),
  ],
  two_factor_last_step: ["UPDATE two_factor SET last_step = -1"],
  password_reset_expires: ["UPDATE password_reset SET expires_at = created_at"],
  security_event_times: ["UPDATE security_event SET times = 0"],
  security_event_lengths: [
    "UPDATE security_event SET address = repeat('x', 101)",
    "UPDATE security_event SET device = repeat('x', 101)",
    "UPDATE security_event SET about = repeat('x', 321)",
  ],
  guess_bucket_count: ["UPDATE guess_bucket SET count = 0"],
  request_count_count: ["UPDATE request_count SET count = 0"],
  api_token_name_length: ["UPDATE api_token SET name = ''", "UPDATE api_token SET name = repeat('x', 101)"],
  api_token_expires: [
    "UPDATE api_token SET expires_at = created_at",
    "UPDATE api_token SET expires_at = created_at + interval '401 days'",
  ],
};

describe.each(Object.entries(breaks))("the database's own limit %s", (constraint, statements) => {
  const refusal = { code: "23514", constraint };

  it.each(statements)("refuses the application: %s", async (sql) => {
    await expect(asApplication(sql)).rejects.toMatchObject(refusal);
  });

  it.each(statements)("refuses the owner: %s", async (sql) => {
    await expect(asOwner(sql)).rejects.toMatchObject(refusal);
  });
});

it("has no limit that these tests do not know", async () => {
  const rows = await asOwner(
    "SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
  );
  expect(rows.map(({ conname }) => conname).sort()).toEqual(Object.keys(breaks).sort());
});

it.each([
  "UPDATE decision SET status = 'forgotten'",
  "UPDATE decision SET door = 'three_way'",
  "UPDATE position SET stance = 'perhaps'",
  "UPDATE commitment SET status = 'maybe'",
  "UPDATE escalation SET status = 'maybe'",
  "UPDATE membership SET role = 'owner'",
])("knows only the words of the domain: %s", async (sql) => {
  await expect(asApplication(sql)).rejects.toMatchObject({ code: "22P02" });
});

it("lets one ask wait for one person at a time", async () => {
  const twice = `INSERT INTO commitment (workspace_id, decision_id, seq, person_id, status, at)
    SELECT workspace_id, decision_id, seq + n, person_id, 'asked', at FROM commitment, generate_series(1000, 1001) n`;
  await expect(asApplication(twice)).rejects.toMatchObject({
    code: "23505",
    constraint: "commitment_one_open",
  });
});

it("lets one escalation wait at a time, and nobody stand on a ladder twice", async () => {
  const twice = `INSERT INTO escalation (workspace_id, decision_id, seq, person_id, raised_by, status, recognised_at, at, since_at,
      due_at) SELECT workspace_id, decision_id, seq + n, person_id, raised_by, 'open', recognised_at, at, since_at, due_at
    FROM escalation, generate_series(1000, 1001) n`;
  await expect(asApplication(twice)).rejects.toMatchObject({
    code: "23505",
    constraint: "escalation_one_open",
  });
  const again = `INSERT INTO ladder_rung (workspace_id, id, team_id, place, person_id, hours)
    SELECT workspace_id, gen_random_uuid(), team_id, place + 1, person_id, hours FROM ladder_rung`;
  await expect(asApplication(again)).rejects.toMatchObject({
    code: "23505",
    constraint: "ladder_rung_one_person",
  });
});

it("lets two decisions of a workspace never share a reference", async () => {
  await open(olga);
  await expect(asApplication("UPDATE decision SET reference = 'K7F3Q'")).rejects.toMatchObject({
    code: "23505",
  });
});

it("lets no row point into another workspace", async () => {
  const elsewhere = await makeWorkspace("Lighthouse");
  for (const table of ["event", "free_text", "facts", "reading"]) {
    const columns = await asOwner(
      "SELECT string_agg(quote_ident(attname), ',') AS names FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped",
      [table],
    );
    const names = String(columns[0]?.names);
    const moved = names.replace("workspace_id", "$1::uuid");
    const sql = `INSERT INTO ${table} (${names}) SELECT ${moved} FROM ${table} LIMIT 1`;
    await expect(asApplication(sql, [elsewhere.id])).rejects.toMatchObject({ code: "23503" });
  }
});

it.each([
  ["plain letters", "x"],
  ["letters outside the first plane", "𝔵"],
  ["combining marks", "e\u0301"],
])("takes everything that the schemas take, up to their limits, of %s", async (_, letter) => {
  const filled = (length: number) => letter.repeat(Math.floor(length / letter.length));
  const text = filled(limits.shortText);
  const reference = await open(olga, {
    title: filled(limits.title),
    question: filled(limits.longText),
    options: Array.from({ length: 20 }, (_, n) => `${n}${filled(limits.title - 2)}`),
    openedAt: "1970-01-01T00:00:00Z",
    noticedAt: "1970-01-01",
    due: "2100-12-31",
    share: 0,
  });
  await give(olga, reference, {
    type: "decide",
    input: {
      choice: { text },
      share: 100,
      forecast: 0,
      expectedOutcome: text,
      tripwire: text,
      wayBack: text,
      reviewOn: "2100-12-31",
    },
  });
  const read = await readDecision(olga, reference);
  expect(read.title).toBe(filled(limits.title));
  expect(read.question).toBe(filled(limits.longText));
  expect(read.outcomes[0]).toMatchObject({ choice: text, tripwire: text, reviewOn: "2100-12-31" });
});
