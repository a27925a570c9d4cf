-- Tickets (SOP-7010): a log of events that nobody changes, the words of it apart, and what follows from both.

create schema tickets;
grant usage on schema tickets to hub_app;

create sequence tickets.number;
grant usage on sequence tickets.number to hub_app;

create table tickets.ticket (
  id uuid primary key,
  number integer not null unique,
  kind text not null check (kind in ('incident', 'request', 'alert')),
  company uuid references clients.company,
  contact uuid references clients.contact,
  status text not null,
  tier text not null,
  severity text not null,
  category text not null,
  code text,
  assignee uuid references people.person,
  tags text[] not null default '{}',
  restricted boolean not null default false,
  -- The text that is its summary; its words may have been erased.
  summary uuid,
  contacted_at timestamptz,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  resolved_at timestamptz,
  closed_at timestamptz,
  deleted_at timestamptz,
  seq integer not null,
  -- Moves with what people edit, and with nothing else.
  version integer not null,
  -- All that the log says at its end. What stands in columns stands here, too.
  state jsonb not null
);
comment on table tickets.ticket is 'What each ticket is, made from its log; tickets.event is the truth';
create index ticket_company on tickets.ticket (company, updated_at desc);
create index ticket_assignee on tickets.ticket (assignee, updated_at desc) where deleted_at is null;
create index ticket_updated on tickets.ticket (updated_at desc, id desc) where deleted_at is null;
create index ticket_status on tickets.ticket (status, updated_at desc, id desc) where deleted_at is null;

create table tickets.event (
  ticket uuid not null,
  seq integer not null,
  id uuid not null,
  type text not null,
  v smallint not null,
  actor jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  edition integer not null,
  -- Facts only: words stand in tickets.text, under the ids in `texts`.
  data jsonb not null,
  texts jsonb not null,
  hash bytea not null check (octet_length(hash) = 32),
  -- The transaction that wrote it: what is below the oldest one that runs is whole, and can be read in this order.
  tx xid8 not null default pg_current_xact_id(),
  primary key (ticket, seq)
) partition by range (ticket);
comment on table tickets.event is 'The logs of all tickets; partitioned by the month in which a ticket was opened, since its id begins with it';
create index event_feed on tickets.event (tx, id);
create table tickets.event_default partition of tickets.event default;

create table tickets.text (
  id uuid primary key,
  ticket uuid not null,
  -- The person whose words or data they are; their request erases them (KB-450).
  about uuid,
  salt bytea not null check (octet_length(salt) = 16),
  body text not null
);
comment on table tickets.text is 'The words of the logs; an event keeps SHA-256(salt, body), so that erasing one changes no event';
create index text_ticket on tickets.text (ticket);
create index text_about on tickets.text (about) where about is not null;

create table tickets.attempt (
  -- Who asked, by which operation, under which key of theirs (Idempotency-Key).
  actor text not null,
  route text not null,
  key text not null check (char_length(key) between 1 and 200),
  -- SHA-256 of what was asked: the same key with something else is refused.
  asked bytea not null check (octet_length(asked) = 32),
  status smallint not null,
  -- Ids and numbers, never words.
  answer jsonb not null,
  at timestamptz not null,
  primary key (actor, route, key)
);
comment on table tickets.attempt is 'What was answered under an idempotency key, kept for 24 hours';
create index attempt_at on tickets.attempt (at);

-- Nobody can change or delete an event, also through a fault of the program.
grant select, insert on tickets.event to hub_app;
grant select, insert, update on tickets.ticket to hub_app;
grant select, insert, delete on tickets.text, tickets.attempt to hub_app;
