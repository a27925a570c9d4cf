-- People: who they are, how they prove it, what they may do. The library better-auth works on person, session, account, verification,
-- two_factor and passkey under the names that src/people/identity gives it; the rest is ours.

create schema people;
grant usage on schema people to hub_app, hub_contact;

create table people.person (
  id uuid primary key,
  kind text not null default 'staff' check (kind in ('staff', 'contact')),
  name text not null check (char_length(name) between 1 and 120),
  email text not null check (email = lower(email) and char_length(email) <= 254),
  email_verified boolean not null default false,
  image text,
  company uuid,
  zone text not null default 'Asia/Manila',
  keys_on boolean not null default true,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  joined_at timestamptz,
  deactivated_at timestamptz,
  seen_at timestamptz,
  -- A contact belongs to a client company; staff to none.
  check ((kind = 'contact') = (company is not null))
);
comment on table people.person is 'Everybody who can sign in: staff, and contacts of client companies';
create unique index person_email on people.person (email);
create index person_company on people.person (company) where company is not null;

create table people.person_role (
  person uuid not null references people.person,
  role text not null check (role in ('t1', 't2', 't3', 'lead', 'ops', 'qa', 'admin', 'contact')),
  granted_by uuid references people.person,
  granted_at timestamptz not null,
  primary key (person, role)
);
comment on table people.person_role is 'What somebody is at the desk; several at once are usual';

create table people.team (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 80),
  lead uuid references people.person,
  zone text not null default 'Asia/Manila',
  created_at timestamptz not null,
  dissolved_at timestamptz
);
comment on table people.team is 'Engineers who share a Team Leader and a rota';
create unique index team_name on people.team (lower(name)) where dissolved_at is null;

create table people.team_member (
  team uuid not null references people.team,
  person uuid not null references people.person,
  since timestamptz not null,
  primary key (team, person)
);
comment on table people.team_member is 'Who belongs to which team';
create index team_member_person on people.team_member (person);

create table people.session (
  id uuid primary key,
  token text not null unique,
  person_id uuid not null references people.person,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  seen_at timestamptz not null default clock_timestamp(),
  ip_address text,
  user_agent text
);
comment on table people.session is 'Where somebody is signed in; deleting the row signs them out there';
create index session_person on people.session (person_id);

create table people.account (
  id uuid primary key,
  person_id uuid not null references people.person,
  provider_id text not null,
  account_id text not null,
  issuer text,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id),
  -- Tokens of a provider are never kept: the hub asks it who somebody is, once, and nothing else.
  check (access_token is null and refresh_token is null and id_token is null)
);
comment on table people.account is 'How somebody proves who they are: a password, or a subject at a single sign-on provider';
create index account_person on people.account (person_id);

create table people.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table people.verification is 'Half-finished proofs: second factors, passkeys and single sign-on under way';
create index verification_identifier on people.verification (identifier);

create table people.two_factor (
  id uuid primary key,
  person_id uuid not null references people.person,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
comment on table people.two_factor is 'The secret of an authenticator app, encrypted under the hub''s key';
create index two_factor_person on people.two_factor (person_id);

create table people.passkey (
  id uuid primary key,
  person_id uuid not null references people.person,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);
comment on table people.passkey is 'Public keys of passkeys (WebAuthn)';
create index passkey_person on people.passkey (person_id);

-- A code of an authenticator app works once, though it stays valid for a minute.
create table people.used_code (
  person uuid not null references people.person,
  code_hash text not null,
  used_at timestamptz not null,
  primary key (person, code_hash)
);
comment on table people.used_code is 'Codes of authenticator apps that were tried lately, as hashes';

create table people.link (
  id uuid primary key,
  kind text not null check (kind in ('set-up', 'invite', 'reset')),
  person uuid references people.person,
  email text,
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  created_by uuid references people.person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((kind = 'set-up') = (person is null))
);
comment on table people.link is 'One-time links; only the SHA-256 of what the link holds is kept';

create table people.token (
  id uuid primary key,
  person uuid references people.person,
  name text not null check (char_length(name) between 1 and 80),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  roles text[] not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by uuid references people.person,
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
comment on table people.token is 'API tokens: a person''s own, or a program''s where no person is named';
create index token_person on people.token (person);

create table people.sign_in_provider (
  id text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
  name text not null check (char_length(name) between 1 and 60),
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  links_by_email boolean not null default false,
  created_by uuid references people.person,
  created_at timestamptz not null,
  removed_at timestamptz
);
comment on table people.sign_in_provider is 'OpenID Connect providers for single sign-on; the secret is encrypted under the hub''s key';
create unique index sign_in_provider_issuer on people.sign_in_provider (issuer, client_id) where removed_at is null;

create table people.audit (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'program', 'operator', 'nobody')),
  actor uuid,
  actor_name text not null,
  act text not null,
  object_kind text,
  object_id text,
  detail jsonb not null,
  address text
);
comment on table people.audit is 'What was done to people, access and settings; rows are added and never changed';
create index audit_at on people.audit (at desc, id desc);
create index audit_object on people.audit (object_kind, object_id, at desc);

create function people.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is never changed: %', tg_op;
end $$;
create trigger immutable before update or delete or truncate on people.audit
  for each statement execute function people.refuse_change();

-- Counts of the rate limits (rate-limiter-flexible); keys are hashes.
create table kit.rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
comment on table kit.rate_limit is 'How often something was tried, by hash of who tried';
create index rate_limit_expire on kit.rate_limit (expire);
grant select, insert, update, delete on kit.rate_limit to hub_app;

-- A fingerprint of the hub's key, so that a process with another key says so instead of locking everybody out.
alter table kit.desk add column key_print text;
grant update (key_print) on kit.desk to hub_app;

grant select, insert, update on people.person, people.team, people.link, people.token, people.sign_in_provider to hub_app;
grant select, insert, delete on people.person_role, people.team_member, people.used_code to hub_app;
grant select, insert, update, delete on people.session, people.account, people.verification, people.two_factor, people.passkey
  to hub_app;
grant select, insert on people.audit to hub_app;

-- What a client's contact may read under a login of its own: the public columns of the people of its own company. Nobody who
-- does not say for which company sees anything.
alter table people.person enable row level security;
create policy whole_desk on people.person for all to hub_app using (true) with check (true);
create policy own_company on people.person for select to hub_contact
  using (company = nullif(current_setting('hub.company', true), '')::uuid and deactivated_at is null);
grant select (id, kind, name, company) on people.person to hub_contact;
