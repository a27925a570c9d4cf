-- Client companies: what KB-253 (client set-up, what the client's record holds) says that the desk knows of each.

create schema clients;
grant usage on schema clients to hub_app, hub_contact;

create table clients.company (
  id uuid primary key,
  -- Stays what it was first, whatever the company is called later: its contract is the document CT-<slug>.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 60),
  number text check (char_length(number) between 1 and 40),
  name text not null check (char_length(name) between 1 and 120),
  place text not null default '' check (char_length(place) <= 120),
  zone text not null default 'Asia/Manila',
  language text not null default 'en' check (language in ('en', 'fil', 'ceb')),
  color text check (color ~ '^#[0-9a-f]{6}$'),
  about text not null default '' check (char_length(about) <= 2000),
  maintenance text not null default '' check (char_length(maintenance) <= 500),
  supported_from date,
  ended_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Everything by which somebody looks for it, in lower case without accents; written with each change.
  search text not null default ''
);
comment on table clients.company is 'Client companies (KB-253 U3)';
create unique index company_number on clients.company (lower(number));
create unique index company_name on clients.company (lower(name));
create index company_by_name on clients.company (lower(name), id);

create table clients.regime (
  company uuid not null references clients.company,
  regime text not null check (regime in ('GDPR', 'HIPAA', 'PCI-DSS', 'DPA')),
  applies boolean not null,
  established_by uuid references people.person,
  established_at timestamptz not null,
  primary key (company, regime)
);
comment on table clients.regime is 'Which data regimes apply to a company (KB-253 P8); without a row it is not known, and not known is not no (P9)';

create table clients.site (
  id uuid primary key,
  company uuid not null references clients.company,
  name text not null check (char_length(name) between 1 and 120),
  place text not null default '' check (char_length(place) <= 120),
  zone text not null default 'Asia/Manila',
  address text not null default '' check (char_length(address) <= 300),
  room text not null default '' check (char_length(room) <= 200),
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  unique (id, company)
);
comment on table clients.site is 'Where a company works, with zone and place (KB-253 P2) and who opens the server room (P11)';
create unique index site_name on clients.site (company, lower(name)) where removed_at is null;

create table clients.contact (
  id uuid primary key,
  company uuid not null references clients.company,
  name text not null check (char_length(name) between 1 and 120),
  roles text[] not null default '{}'
    check (roles <@ array['it officer', 'deputy', 'approver', 'billing', 'data protection', 'security', 'security deputy']),
  language text check (language in ('en', 'fil', 'ceb')),
  site uuid,
  position text not null default '' check (char_length(position) <= 120),
  -- Whoever may sign in, since they were invited.
  person uuid unique references people.person,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  unique (id, company),
  foreign key (site, company) references clients.site (id, company)
);
comment on table clients.contact is 'People at a company (KB-253 P3 to P5); without a role they are staff of it';
create index contact_company on clients.contact (company) where removed_at is null;

create table clients.contact_way (
  contact uuid not null,
  company uuid not null,
  kind text not null check (kind in ('mail', 'phone')),
  -- A mail address in lower case, or a number as E.164 has it.
  value text not null check (char_length(value) between 3 and 254),
  extension text not null default '' check (extension ~ '^\d{0,8}$'),
  label text not null default '' check (char_length(label) <= 40),
  rank smallint not null,
  registered_at timestamptz not null,
  primary key (contact, kind, value, extension),
  foreign key (contact, company) references clients.contact (id, company)
);
comment on table clients.contact_way is 'Registered numbers and mail addresses of contacts, the first of a kind first';
create index contact_way_value on clients.contact_way (value);

create table clients.server (
  id uuid primary key,
  company uuid not null references clients.company,
  site uuid,
  name text not null check (char_length(name) between 1 and 120),
  address text not null default '' check (char_length(address) <= 253),
  components text[] not null default '{}',
  host_key text not null default '' check (char_length(host_key) <= 200),
  power text not null default '' check (char_length(power) <= 200),
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  unique (id, company),
  foreign key (site, company) references clients.site (id, company)
);
comment on table clients.server is 'Servers with their components of the service stack (KB-253 U8, P11)';
create unique index server_name on clients.server (company, lower(name)) where removed_at is null;

create table clients.reset_tool (
  id uuid primary key,
  company uuid not null references clients.company,
  system text not null check (char_length(system) between 1 and 120),
  url text not null check (url ~ '^https://' and char_length(url) <= 500),
  ask_first text not null default '' check (char_length(ask_first) <= 200),
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  unique (id, company)
);
comment on table clients.reset_tool is 'Where the staff of a company set a new password themselves, one link for each system (KB-253 U16)';
create unique index reset_tool_system on clients.reset_tool (company, lower(system)) where removed_at is null;

create table clients.set_up_mark (
  id uuid primary key,
  company uuid not null references clients.company,
  -- The step by its clause in KB-253, under the edition of that day.
  clause text not null,
  step text not null,
  edition integer not null,
  evidence text not null check (char_length(evidence) between 1 and 500),
  done_by uuid references people.person,
  done_at timestamptz not null,
  withdrawn_by uuid references people.person,
  withdrawn_at timestamptz
);
comment on table clients.set_up_mark is 'Steps of the set-up that are done, each with its evidence (KB-253 W1)';
create unique index set_up_mark_step on clients.set_up_mark (company, clause) where withdrawn_at is null;

create table clients.phrase (
  company uuid primary key references clients.company,
  -- scrypt of the phrase: nobody at the desk can read it out (KB-253 P7).
  hash text not null,
  set_by uuid references people.person,
  set_at timestamptz not null
);
comment on table clients.phrase is 'The company phrase for identification by voice (KB-253 P6), as a hash';

-- A substring is found by index where the server has the extension; without it the whole list is read, which is short.
do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index company_search on clients.company using gin (search gin_trgm_ops);
  end if;
end $$;

alter table people.person add constraint person_company_known foreign key (company) references clients.company;

grant select, insert, update on clients.company, clients.site, clients.contact, clients.server, clients.reset_tool,
  clients.set_up_mark, clients.phrase to hub_app;
grant select, insert, update, delete on clients.regime, clients.contact_way to hub_app;

-- What a contact may read under a login of its own: the public columns of what belongs to its own company.
do $$
declare
  of_company text := 'nullif(current_setting(''hub.company'', true), '''')::uuid';
  it text;
begin
  foreach it in array array['company', 'site', 'contact', 'reset_tool'] loop
    execute format('alter table clients.%I enable row level security', it);
    execute format('create policy whole_desk on clients.%I for all to hub_app using (true) with check (true)', it);
    execute format('create policy own_company on clients.%I for select to hub_contact using (%s = %s)', it,
                   case it when 'company' then 'id' else 'company' end, of_company);
  end loop;
end $$;
grant select (id, slug, name, place, zone, language, color, supported_from) on clients.company to hub_contact;
grant select (id, company, name, place, zone, removed_at) on clients.site to hub_contact;
grant select (id, company, name, roles, language, person, removed_at) on clients.contact to hub_contact;
grant select (id, company, system, url, ask_first, removed_at) on clients.reset_tool to hub_contact;
