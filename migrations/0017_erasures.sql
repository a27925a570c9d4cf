-- What was erased of the words of tickets, so that a restore does it again.

create table tickets.erasure (
  id uuid primary key,
  at timestamptz not null,
  -- Whose words or of which ticket; who asked for it.
  about uuid,
  ticket uuid,
  actor jsonb not null,
  -- Ids of the texts, never words.
  texts uuid[] not null
);
comment on table tickets.erasure is 'Which texts were erased; the same list lies in erasures.log of the data folder, and a restore replays it';

grant select, insert on tickets.erasure to hub_app;
