-- Delivery: what leaves the hub. The queue itself is pg-boss's, in the schema jobs, which it makes at start.

create schema delivery;
grant usage on schema delivery to hub_app;

create table delivery.letter (
  id uuid primary key,
  template text not null check (template in ('invitation', 'new-password', 'sign-in')),
  recipient text not null check (char_length(recipient) <= 254),
  -- What the letter stands for, as whoever wrote it names it; asked before each try whether that still holds.
  about text not null,
  over_at timestamptz not null,
  -- The fields of the template, encrypted under the hub's key; gone as soon as nobody needs them any more.
  fields text,
  message_id text not null unique,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'discarded')),
  tries integer not null default 0,
  answer text,
  written_at timestamptz not null,
  -- From when on 48 hours are counted: the writing, or the last replay.
  since timestamptz not null,
  tried_at timestamptz,
  next_at timestamptz,
  ended_at timestamptz,
  check ((state = 'waiting') = (ended_at is null)),
  check (state not in ('sent', 'discarded') or fields is null),
  check (state <> 'waiting' or fields is not null)
);
comment on table delivery.letter is 'Mail that the hub sends: fixed templates, each to one recipient';
create index letter_state on delivery.letter (state, id desc);
create index letter_ended on delivery.letter (ended_at);

grant select, insert, update, delete on delivery.letter to hub_app;

-- A contact of a client signs in by a link from mail.
alter table people.link drop constraint link_kind_check;
alter table people.link add constraint link_kind_check check (kind in ('set-up', 'invite', 'reset', 'sign-in'));
