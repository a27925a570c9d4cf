-- Made by `npm run schema` from the migrations. Do not edit: write a migration and make it again.

-- extensions
create extension pg_trgm;
create extension unaccent;

-- schemas
create schema kit;

-- tables
create table kit.desk (
  only_one boolean default true not null,
  id uuid not null,
  created_at timestamp with time zone default clock_timestamp() not null
);
create table kit.migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default clock_timestamp() not null
);
create table kit.process (
  id uuid not null,
  host text not null,
  pid integer not null,
  version text not null,
  started_at timestamp with time zone default clock_timestamp() not null,
  seen_at timestamp with time zone default clock_timestamp() not null
);

-- constraints
alter table kit.desk add constraint desk_only_one_check CHECK (only_one);
alter table kit.desk add constraint desk_pkey PRIMARY KEY (only_one);
alter table kit.migration add constraint migration_pkey PRIMARY KEY (name);
alter table kit.process add constraint process_pkey PRIMARY KEY (id);

-- rights
grant usage on schema kit to hub_app;
grant usage on schema public to hub_app;
grant usage on schema public to hub_contact;
grant insert, select on table kit.desk to hub_app;
grant select on table kit.migration to hub_app;
grant delete, insert, select, update on table kit.process to hub_app;

-- comments
comment on table kit.desk is 'Which desk this database is; one row';
comment on table kit.process is 'The hub processes that run on this desk; one that was not seen for a minute is gone';
