-- Who works when: what was planned, who is absent, who took over whose shift. Nothing here says who is on now: that is worked out
-- from these rows and the moment (src/people/shifts).

create table people.rota (
  id uuid primary key,
  person uuid not null references people.person,
  team uuid not null references people.team,
  days smallint[] not null check (cardinality(days) between 1 and 7 and days <@ '{1,2,3,4,5,6,7}'),
  start_time text not null check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  end_time text not null check (end_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  zone text not null,
  from_date date not null,
  until_date date,
  created_by uuid references people.person,
  created_at timestamptz not null,
  ended_by uuid references people.person,
  ended_at timestamptz,
  -- A row that was ended before its first shift ends the day before it begins.
  check (until_date >= from_date - 1)
);
comment on table people.rota is 'Who works for which team on which weekdays; ended, never deleted';
create index rota_team on people.rota (team, from_date);
create index rota_person on people.rota (person, from_date);

create table people.absence (
  id uuid primary key,
  person uuid not null references people.person,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at >= from_at),
  reason text not null check (reason in ('sick', 'leave', 'other')),
  noted_by uuid references people.person,
  noted_at timestamptz not null,
  ended_by uuid references people.person,
  ended_at timestamptz
);
comment on table people.absence is 'When somebody is not there, whatever the rota says; may be ended early';
create index absence_person on people.absence (person, until_at);
create index absence_until on people.absence (until_at);

create table people.swap (
  id uuid primary key,
  rota uuid not null references people.rota,
  date date not null,
  from_person uuid not null references people.person,
  to_person uuid not null references people.person check (to_person <> from_person),
  asked_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined')),
  answered_by uuid references people.person,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check (answer is null or withdrawn_at is null)
);
comment on table people.swap is 'A colleague asked to take the shift of one rota row on one date, and the answer';
create unique index swap_open on people.swap (rota, date, from_person, to_person) where answer is null and withdrawn_at is null;
create index swap_date on people.swap (date);
create index swap_to on people.swap (to_person) where answer is null and withdrawn_at is null;

create table people.pause (
  id uuid primary key,
  person uuid not null references people.person,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at >= from_at)
);
comment on table people.pause is 'Breaks that somebody announced; each ends by itself';
create index pause_person on people.pause (person, until_at desc);

create table people.calendar (
  id uuid primary key,
  person uuid not null references people.person,
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table people.calendar is 'Addresses of calendar feeds; only the SHA-256 of what opens one is kept';
create unique index calendar_person on people.calendar (person) where revoked_at is null;

grant select, insert, update on people.rota, people.absence, people.swap, people.pause, people.calendar to hub_app;
