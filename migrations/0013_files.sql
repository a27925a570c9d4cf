-- Attachments. The bytes lie in the data folder by company and SHA-256; a row says that they are there and what they are.

create schema files;
grant usage on schema files to hub_app;

create table files.file (
  -- A company of clients, as an id: files stand below clients.
  company uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  type text not null check (char_length(type) <= 100),
  -- The name under which it first came, and the type that its sender gave; both without secrets.
  name text not null check (char_length(name) between 1 and 120),
  declared text check (char_length(declared) <= 100),
  -- Whether it was read as text and cleaned. What was not may hold anything.
  inspected boolean not null,
  first_kept_at timestamptz not null,
  -- When somebody last brought it. A sweep leaves alone what was brought a short while ago.
  kept_at timestamptz not null,
  primary key (company, hash)
);
comment on table files.file is 'Attachments: one row for each content of a company; a row stands only where its bytes are safe on disk';

grant select, insert, update (kept_at) on files.file to hub_app;

-- The one way for a row to go: unless it was brought again meanwhile. Whoever refers to a row by a foreign key holds it.
create function files.forget(of_company uuid, of_hash text, kept_before timestamptz) returns boolean
language sql security definer set search_path = '' as $$
  with gone as (
    delete from files.file
     where company = of_company and hash = of_hash and (kept_before is null or kept_at < kept_before)
    returning 1)
  select exists (select from gone)
$$;
revoke all on function files.forget from public;
grant execute on function files.forget to hub_app;
