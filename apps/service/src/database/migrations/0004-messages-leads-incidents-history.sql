-- What leaves the house or is kept about it: e-mails, leads, incidents, audit history.
create table email (
  id uuid primary key,
  message_id text not null unique,
  event text not null,
  recipient text not null,
  language text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  publisher_id text,
  offer_id text,
  run_id uuid,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index email_waiting on email (created_at) where state = 'waiting';
create index email_newest on email (created_at desc);

create table lead_destination (
  publisher_id text not null,
  offer_id text not null,
  destination text not null,
  -- Encrypted; the definition holds only what is not secret.
  secrets text not null,
  changed_at timestamptz not null,
  primary key (publisher_id, offer_id),
  foreign key (publisher_id, offer_id) references offer on delete cascade
);

create table lead (
  id uuid primary key,
  publisher_id text not null,
  offer_id text not null,
  is_test boolean not null,
  lead_source text not null,
  action_code text not null,
  -- Encrypted: personal data.
  customer text not null,
  destination text not null,
  state text not null check (state in ('waiting', 'delivered', 'dead')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  delivered_at timestamptz,
  foreign key (publisher_id, offer_id) references offer on delete cascade
);
create index lead_newest on lead (publisher_id, created_at desc);

create table deployment_link (
  id uuid primary key,
  submission_id uuid not null references submission on delete cascade,
  plan_id text not null,
  subscription_id text not null,
  principal_id uuid not null references principal,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table incident (
  id uuid primary key,
  number integer generated always as identity unique,
  publisher_id text not null references publisher,
  offer_id text,
  run_number integer,
  step text,
  title text not null,
  problem_type text not null,
  category text not null,
  contact jsonb not null,
  state text not null check (state in ('open', 'waiting-for-publisher', 'resolved')),
  severity text check (severity in ('low', 'normal', 'high')),
  opened_at timestamptz not null,
  opened_by jsonb not null,
  changed_at timestamptz not null
);
create index incident_newest on incident (publisher_id, changed_at desc);

create table incident_message (
  id uuid primary key,
  incident_id uuid not null references incident on delete cascade,
  at timestamptz not null,
  by jsonb not null,
  side text not null check (side in ('publisher', 'operator')),
  text text not null,
  files jsonb not null default '[]'
);
create index incident_message_incident on incident_message (incident_id, at);

-- The chain hash is filled in by a job afterwards, in id order, never inside a move.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event text not null,
  actor jsonb not null,
  publisher_id text,
  offer_id text,
  run_id uuid,
  details jsonb not null,
  -- Makes a repeated write of the same fact impossible; null where the fact may recur.
  once_key text unique,
  chain_hash text
);
create index audit_entry_offer on audit_entry (publisher_id, offer_id, id desc);
create index audit_entry_unchained on audit_entry (id) where chain_hash is null;

create table idempotency_key (
  principal_id uuid not null references principal on delete cascade,
  key text not null,
  request_hash text not null,
  status integer not null,
  answer text not null,
  created_at timestamptz not null,
  primary key (principal_id, key)
);

create table setting (
  name text primary key,
  value jsonb not null
);
