// The texts of client companies as they lie in their tables, each with the statements over it. Keys are texts, whatever they are there.

/** A row with texts: its key in its table, its company, and what it holds by the names of the columns. */
export interface StoredRow {
  key: string;
  company: string;
  texts: Record<string, string | null>;
}

interface StoredTexts {
  /** What people call such a row. */
  kind: string;
  /** $1: the key after which to go on, $2: how many. */
  select: string;
  /** $1: the key, $2: the texts to keep, $3: those that were read; a row that was changed meanwhile stays for the next time. */
  update: string;
}

export const STORED_TEXTS: readonly StoredTexts[] = [
  {
    kind: 'company',
    select: `select id::text as key, id::text as company,
                    jsonb_build_object('name', name, 'number', number, 'place', place, 'about', about, 'maintenance', maintenance) as texts
               from clients.company where id::text > $1 order by id::text limit $2`,
    update: `update clients.company
                set name = $2::jsonb ->> 'name', number = $2::jsonb ->> 'number', place = $2::jsonb ->> 'place',
                    about = $2::jsonb ->> 'about', maintenance = $2::jsonb ->> 'maintenance', version = version + 1
              where id::text = $1 and $3::jsonb =
                    jsonb_build_object('name', name, 'number', number, 'place', place, 'about', about, 'maintenance', maintenance)`,
  },
  {
    kind: 'site',
    select: `select id::text as key, company::text,
                    jsonb_build_object('name', name, 'place', place, 'address', address, 'room', room) as texts
               from clients.site where id::text > $1 order by id::text limit $2`,
    update: `update clients.site
                set name = $2::jsonb ->> 'name', place = $2::jsonb ->> 'place', address = $2::jsonb ->> 'address',
                    room = $2::jsonb ->> 'room', version = version + 1
              where id::text = $1 and $3::jsonb = jsonb_build_object('name', name, 'place', place, 'address', address, 'room', room)`,
  },
  {
    kind: 'server',
    select: `select id::text as key, company::text,
                    jsonb_build_object('name', name, 'address', address, 'hostKey', host_key, 'power', power) as texts
               from clients.server where id::text > $1 order by id::text limit $2`,
    update: `update clients.server
                set name = $2::jsonb ->> 'name', address = $2::jsonb ->> 'address', host_key = $2::jsonb ->> 'hostKey',
                    power = $2::jsonb ->> 'power', version = version + 1
              where id::text = $1
                and $3::jsonb = jsonb_build_object('name', name, 'address', address, 'hostKey', host_key, 'power', power)`,
  },
  {
    kind: 'reset link',
    select: `select id::text as key, company::text, jsonb_build_object('system', system, 'url', url, 'askFirst', ask_first) as texts
               from clients.reset_tool where id::text > $1 order by id::text limit $2`,
    update: `update clients.reset_tool
                set system = $2::jsonb ->> 'system', url = $2::jsonb ->> 'url', ask_first = $2::jsonb ->> 'askFirst',
                    version = version + 1
              where id::text = $1 and $3::jsonb = jsonb_build_object('system', system, 'url', url, 'askFirst', ask_first)`,
  },
  {
    kind: 'contact',
    select: `select id::text as key, company::text, jsonb_build_object('name', name, 'position', position) as texts
               from clients.contact where id::text > $1 order by id::text limit $2`,
    update: `update clients.contact
                set name = $2::jsonb ->> 'name', position = $2::jsonb ->> 'position', version = version + 1
              where id::text = $1 and $3::jsonb = jsonb_build_object('name', name, 'position', position)`,
  },
  {
    kind: 'way of a contact',
    select: `select concat_ws(' ', contact, kind, value, extension) as key, company::text, jsonb_build_object('label', label) as texts
               from clients.contact_way
              where concat_ws(' ', contact, kind, value, extension) collate "C" > $1
              order by concat_ws(' ', contact, kind, value, extension) collate "C" limit $2`,
    update: `update clients.contact_way set label = $2::jsonb ->> 'label'
              where concat_ws(' ', contact, kind, value, extension) = $1 and $3::jsonb = jsonb_build_object('label', label)`,
  },
  {
    kind: 'step of the set-up',
    select: `select id::text as key, company::text, jsonb_build_object('evidence', evidence) as texts
               from clients.set_up_mark where id::text > $1 order by id::text limit $2`,
    update: `update clients.set_up_mark set evidence = $2::jsonb ->> 'evidence'
              where id::text = $1 and $3::jsonb = jsonb_build_object('evidence', evidence)`,
  },
];
