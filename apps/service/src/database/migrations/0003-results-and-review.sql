-- What steps produced: certification reports, product pages, lead tests, reviews, and the settings that judge them.
create table step_result (
  key text primary key,
  kind text not null check (kind in ('certification', 'product-page', 'lead-test')),
  publisher_id text not null references publisher on delete cascade,
  run_id uuid references run on delete set null,
  result jsonb not null,
  valid_until timestamptz,
  created_at timestamptz not null
);

create table certification_report (
  run_id uuid primary key references run on delete cascade,
  report jsonb not null,
  created_at timestamptz not null
);

create table rule_failure (
  run_id uuid not null references run on delete cascade,
  rule text not null,
  findings integer not null,
  at timestamptz not null,
  primary key (run_id, rule)
);

create table product_page (
  submission_id uuid primary key references submission on delete cascade,
  page jsonb not null,
  title text not null,
  summary text not null,
  categories text[] not null,
  search_vector tsvector not null,
  created_at timestamptz not null
);
create index product_page_search on product_page using gin (search_vector);

create table rule_enforcement (
  rule text primary key,
  enforcement text not null check (enforcement in ('block', 'warn', 'observe')),
  set_at timestamptz not null,
  set_by jsonb not null
);

create table waiver (
  id uuid primary key,
  publisher_id text not null,
  offer_id text not null,
  rule text not null,
  path text,
  pointer text,
  reason text not null,
  expires date not null,
  state text not null check (state in ('requested', 'granted', 'refused')),
  requested_by jsonb not null,
  requested_at timestamptz not null,
  decided_by jsonb,
  decided_at timestamptz,
  foreign key (publisher_id, offer_id) references offer on delete cascade
);

create table review (
  id uuid primary key,
  run_id uuid not null unique references run on delete cascade,
  publisher_id text not null,
  offer_id text not null,
  submission_id uuid not null references submission,
  state text not null check (state in ('waiting', 'approved', 'approved-with-advice', 'changes-requested', 'withdrawn')),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  assignee uuid references principal,
  decision jsonb,
  compared_with_run integer
);
create index review_waiting on review (due_at) where state = 'waiting';

create table review_thread (
  id uuid primary key,
  review_id uuid not null references review on delete cascade,
  package_hash text,
  file text,
  line integer,
  pointer text,
  policy text,
  state text not null check (state in ('open', 'resolved')),
  opened_at timestamptz not null
);
create index review_thread_review on review_thread (review_id);

create table review_comment (
  id uuid primary key,
  thread_id uuid not null references review_thread on delete cascade,
  at timestamptz not null,
  by jsonb not null,
  side text not null check (side in ('publisher', 'operator')),
  text text not null
);
create index review_comment_thread on review_comment (thread_id, at);
