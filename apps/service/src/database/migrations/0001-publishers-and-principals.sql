-- Publishers, the people and service principals who act for them, and how they prove who they are.
create table publisher (
  id text primary key,
  name text not null,
  language text not null default 'en' check (language in ('en', 'zh-CN')),
  contact_emails text[] not null default '{}',
  created_at timestamptz not null
);

create table principal (
  id uuid primary key,
  kind text not null check (kind in ('person', 'service-principal')),
  issuer text not null,
  tenant_id text not null,
  object_id text not null,
  application_id text,
  email text,
  name text not null,
  language text not null default 'en' check (language in ('en', 'zh-CN')),
  theme text not null default 'system',
  notifications jsonb not null default '{}',
  created_at timestamptz not null,
  last_seen_at timestamptz,
  disabled_at timestamptz,
  unique (issuer, tenant_id, object_id)
);
create unique index principal_email on principal (lower(email)) where kind = 'person';
create unique index principal_application on principal (application_id) where application_id is not null;

-- publisher_id is null for the operator's roles.
create table role_assignment (
  principal_id uuid not null references principal on delete cascade,
  publisher_id text references publisher on delete cascade,
  role text not null check (role in ('owner', 'contributor', 'administrator', 'reviewer', 'support-engineer')),
  added_at timestamptz not null,
  check ((publisher_id is null) = (role in ('administrator', 'reviewer', 'support-engineer')))
);
create unique index role_assignment_of_publisher on role_assignment (publisher_id, principal_id) where publisher_id is not null;
create unique index role_assignment_of_operator on role_assignment (principal_id, role) where publisher_id is null;

create table client_secret (
  id uuid primary key,
  principal_id uuid not null references principal on delete cascade,
  secret_hash text not null,
  hint text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index client_secret_principal on client_secret (principal_id);

-- Every bearer secret that we hand out: browser sessions, API tokens, one-time links, refresh tokens, device codes.
create table credential (
  id uuid primary key,
  kind text not null check (kind in ('session', 'api-token', 'sign-in-link', 'refresh-token', 'device-code')),
  token_hash text not null unique,
  principal_id uuid references principal on delete cascade,
  name text,
  details jsonb not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  used_at timestamptz
);
create index credential_principal on credential (principal_id, kind);
create index credential_expiry on credential (expires_at);

create table subscription_grant (
  id uuid primary key,
  principal_id uuid not null references principal on delete cascade,
  subscription_id text not null,
  label text not null,
  source text not null check (source in ('granted', 'claimed')),
  granted_at timestamptz not null,
  unique (principal_id, subscription_id)
);
