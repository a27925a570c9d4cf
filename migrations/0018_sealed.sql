-- Masked values (KB-450 classes), each sealed under a key outside the database; they lie beside the words and go with them.

alter table tickets.text add column sealed jsonb not null default '[]' check (jsonb_typeof(sealed) = 'array');
comment on column tickets.text.sealed is 'The masked values of the words, each sealed and bound to its text and its mark; the hash of the words does not cover them';
