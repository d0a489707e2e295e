import pg from "pg";

/** Where the runs that are filled in stand. */
export interface FilledOffers {
  publishers: number;
  offersOfEach: number;
  /** How many of the offers have a run; the first ones of each publisher. */
  runs: number;
  /** State and step of every run, and the offer's status that goes with it. */
  standing: { state: "running" | "waiting" | "succeeded"; step: string; status: string };
}

/**
 * Fills a database with publishers `publisher-0`…, offers `offer-0`… of each, and runs, by SQL. Everything is written that
 * pages and moves read; packages and reports are not.
 */
export async function fillOffers(databaseUrl: string, filled: FilledOffers): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const runsOfEach = Math.ceil(filled.runs / filled.publishers);
    await client.query(publishers, [filled.publishers]);
    await client.query(offers, [filled.publishers, filled.offersOfEach, runsOfEach, filled.standing.status]);
    await client.query(revisions);
    await client.query(submissions);
    await client.query(runs, [filled.standing.state, filled.standing.step]);
    await client.query(steps);
    await client.query(messages);
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

const publishers = `insert into publisher (id, name, created_at)
  select 'publisher-' || p, 'Publisher ' || p, now() from generate_series(0, $1::int - 1) p`;

const offers = `insert into offer (publisher_id, id, offer_type_id, name, status, status_since, revision, changed_at,
    latest_run, notification_emails, created_at, search)
  select 'publisher-' || p, 'offer-' || o, 'microsoft-azure-applications', 'Harbour Relay ' || o || ' of ' || p,
    case when o < $3 then $4 else 'neverPublished' end, at, 1, at, case when o < $3 then 1 end,
    array['release@publisher-' || p || '.example'], at, 'harbour relay ' || o || ' of ' || p || ' offer-' || o
  from generate_series(0, $1::int - 1) p, generate_series(0, $2::int - 1) o,
    lateral (select now() - make_interval(secs => p * 37 + o * 11)) times (at)`;

const revisions = `insert into revision (publisher_id, offer_id, number, definition, saved_at, saved_by)
  select publisher_id, id, 1, '{"displayText":"Harbour Relay","offer":{},"plans":[]}', changed_at,
    '{"kind":"system","name":"Slipway"}' from offer`;

const submissions = `insert into submission
    (id, publisher_id, offer_id, content_hash, definition, files, authors, created_at)
  select gen_random_uuid(), publisher_id, id, encode(sha256((publisher_id || id)::bytea), 'hex'),
    '{"displayText":"Harbour Relay","offer":{},"plans":[]}', '[]', '[]', changed_at
  from offer where latest_run is not null`;

const runs = `insert into run (id, publisher_id, offer_id, number, submission_id, state, step, offer_version,
    notification_emails, started_at, started_by, ended_at, publish_operation_id, go_live_operation_id)
  select gen_random_uuid(), offer.publisher_id, offer.id, 1, submission.id, $1::text, $2, 2, offer.notification_emails,
    offer.changed_at, '{"kind":"system","name":"Slipway"}', case when $1::text = 'succeeded' then offer.changed_at end,
    gen_random_uuid(), gen_random_uuid()
  from offer join submission on submission.publisher_id = offer.publisher_id and submission.offer_id = offer.id`;

const steps = `insert into run_step (run_id, step, position, status, progress, started_at, ended_at)
  select run.id, order_of.step, order_of.place - 1, status, case when status = 'complete' then 100 else 0 end,
    case when status <> 'notStarted' then run.started_at end,
    case when status = 'complete' then run.started_at + interval '1 second' end
  from run,
    lateral (select array['validate-prerequisites', 'certification', 'packaging', 'preview', 'publisher-sign-off',
      'marketplace-review', 'live'] as all_steps) as flow,
    unnest(all_steps) with ordinality as order_of (step, place),
    lateral (select case when place < array_position(all_steps, run.step) then 'complete'
      when place > array_position(all_steps, run.step) then 'notStarted'
      when run.step = 'publisher-sign-off' then 'waitingForPublisherReview' else 'inProgress' end) as now_at (status)`;

const messages = `insert into run_message (run_id, step, level, at, code, details)
  select run.id, run_step.step, 'information', run.started_at, 'move.' || run_step.step,
    '{"text":{"en":"The step is complete, and nothing was found.","zh-CN":"该步骤已完成，未发现任何问题。"}}'
  from run join run_step on run_step.run_id = run.id where run_step.status = 'complete'`;
