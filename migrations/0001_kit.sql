-- The ground under every module: who may connect, what the desk is called by programs, and which processes run.
-- Runs as the owner. The roles hub_app and hub_contact exist already (the hub makes them in its own PostgreSQL;
-- `hub doctor --sql` prints them for yours).

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to hub_app, hub_contact', current_database());
end $$;

revoke create on schema public from public;
grant usage on schema public to hub_app, hub_contact;

-- For ticket search. Both are trusted extensions, so the owner may add them; a server without them still serves.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['pg_trgm', 'unaccent'] loop
    if exists (select from pg_available_extensions where name = wanted) then
      execute format('create extension if not exists %I with schema public', wanted);
    end if;
  end loop;
end $$;

grant usage on schema kit to hub_app;
grant select on kit.migration to hub_app;

-- Exactly one row: this database is one desk.
create table kit.desk (
  only_one boolean primary key default true check (only_one),
  id uuid not null,
  created_at timestamptz not null default clock_timestamp()
);
comment on table kit.desk is 'Which desk this database is; one row';
grant select, insert on kit.desk to hub_app;

create table kit.process (
  id uuid primary key,
  host text not null,
  pid integer not null,
  version text not null,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
comment on table kit.process is 'The hub processes that run on this desk; one that was not seen for a minute is gone';
grant select, insert, update, delete on kit.process to hub_app;
