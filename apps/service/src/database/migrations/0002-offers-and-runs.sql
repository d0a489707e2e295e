-- Offers with their drafts, the immutable submissions, and the runs that take them through the steps.
create table offer (
  publisher_id text not null references publisher,
  id text not null,
  offer_type_id text not null,
  name text not null,
  status text not null check (status in ('neverPublished', 'running', 'waitingForPublisherReview', 'succeeded', 'canceled', 'failed')),
  status_since timestamptz not null,
  -- Server-owned small integer: 1 at creation, +1 at each accepted publish.
  version integer not null default 1,
  revision integer not null,
  changed_at timestamptz not null,
  latest_run integer,
  preview_run integer,
  production_run integer,
  notification_emails text[] not null default '{}',
  created_at timestamptz not null,
  search text not null default '',
  primary key (publisher_id, id)
);
create index offer_changed on offer (changed_at desc, publisher_id, id);
create index offer_status on offer (status);

-- Definitions are text, not jsonb: integers of any size and the order of members are echoed exactly.
create table revision (
  publisher_id text not null,
  offer_id text not null,
  number integer not null,
  definition text not null,
  saved_at timestamptz not null,
  saved_by jsonb not null,
  note text,
  primary key (publisher_id, offer_id, number),
  foreign key (publisher_id, offer_id) references offer on delete cascade
);

-- Bytes live in the blob store under their SHA-256; a row precedes them.
create table blob (
  hash text primary key,
  size bigint not null,
  media_type text not null,
  file_name text not null,
  state text not null check (state in ('writing', 'stored')),
  created_at timestamptz not null
);

-- Which publisher may use which blob: a hash alone opens nothing.
create table publisher_blob (
  publisher_id text not null references publisher on delete cascade,
  hash text not null references blob,
  file_name text not null,
  added_at timestamptz not null,
  primary key (publisher_id, hash)
);

-- Where an artifact URL given by a publisher was downloaded to.
create table fetched_artifact (
  publisher_id text not null references publisher on delete cascade,
  url text not null,
  hash text not null references blob,
  fetched_at timestamptz not null,
  primary key (publisher_id, url)
);

create table upload (
  id uuid primary key,
  publisher_id text not null references publisher on delete cascade,
  file_name text not null,
  size bigint not null,
  offset_bytes bigint not null default 0,
  sha256 text,
  hash text references blob,
  created_by uuid not null references principal,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create table submission (
  id uuid primary key,
  publisher_id text not null,
  offer_id text not null,
  content_hash text not null,
  definition text not null,
  -- [{ pointer, name, hash, size, mediaType, planId?, packageVersion? }]
  files jsonb not null,
  authors jsonb not null,
  created_at timestamptz not null,
  unique (publisher_id, offer_id, content_hash),
  foreign key (publisher_id, offer_id) references offer on delete cascade
);

create table run (
  id uuid primary key,
  publisher_id text not null,
  offer_id text not null,
  number integer not null,
  submission_id uuid not null references submission,
  state text not null check (state in ('running', 'waiting', 'succeeded', 'failed', 'canceled')),
  step text not null,
  offer_version integer not null,
  notification_emails text[] not null,
  started_at timestamptz not null,
  started_by jsonb not null,
  -- When the publish half (steps 1-5) and the goLive half (6-7) began and ended, for the wire's two operations.
  preview_at timestamptz,
  go_live_at timestamptz,
  ended_at timestamptz,
  ended_because text,
  cancel_requested_at timestamptz,
  canceled_by jsonb,
  due_at timestamptz,
  due_warned_at timestamptz,
  roll_back_of integer,
  -- Ids of the wire's operations (publishing-flow "Words").
  publish_operation_id uuid not null unique,
  go_live_operation_id uuid not null unique,
  unique (publisher_id, offer_id, number),
  foreign key (publisher_id, offer_id) references offer on delete cascade
);
-- At most one run of an offer is under way.
create unique index run_active on run (publisher_id, offer_id) where state in ('running', 'waiting');
create index run_due on run (due_at) where state = 'waiting';
create index run_started on run (started_at desc);

create table run_step (
  run_id uuid not null references run on delete cascade,
  step text not null,
  position integer not null,
  status text not null check (status in ('notStarted', 'inProgress', 'waitingForPublisherReview', 'waitingForApproval', 'blocked', 'rejected', 'complete', 'canceled')),
  progress integer not null default 0,
  started_at timestamptz,
  ended_at timestamptz,
  reused_from_run integer,
  due_at timestamptz,
  primary key (run_id, step)
);
create index run_step_history on run_step (step, ended_at desc) where status = 'complete';

create table run_message (
  id bigint generated always as identity primary key,
  run_id uuid not null references run on delete cascade,
  step text,
  level text not null check (level in ('information', 'warning', 'error')),
  at timestamptz not null,
  code text not null,
  details jsonb not null
);
create index run_message_run on run_message (run_id, id);

-- A cancel on the wire is an operation of its own, also when nothing ran.
create table cancel_operation (
  id uuid primary key,
  publisher_id text not null,
  offer_id text not null,
  run_number integer,
  slot text not null check (slot in ('staging', 'production')),
  at timestamptz not null,
  foreign key (publisher_id, offer_id) references offer on delete cascade
);
