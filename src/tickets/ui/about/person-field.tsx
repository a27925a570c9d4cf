import { useQuery } from '@tanstack/react-query';
import { SelectField } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Person } from '../../../people/contract.ts';
import { peopleQueries } from '../../../people/queries.ts';
import type { TicketStand } from '../ticket-stand.ts';

interface PersonFieldProps extends Pick<TicketStand, 'fetch' | 'me'> {
  label: string;
  name: string;
  /** Their id; empty for nobody. */
  value: string;
  onPick(id: string): void;
}

/** Somebody at the desk, oneself first; or nobody. */
export function PersonField({ fetch, me, label, name, value, onPick }: PersonFieldProps) {
  const words = useWords('ticketDesk');
  const { data } = useQuery(peopleQueries(fetch).people());
  const others = (data?.people ?? []).filter((it) => it.id !== me.id && isThere(it));
  return (
    <SelectField
      {...{ label, name, value }}
      options={[
        { value: '', label: words.list.nobody },
        { value: me.id, label: words.about.me(me.name) },
        ...others.map((it) => ({ value: it.id, label: it.name })),
      ]}
      onChange={(event) => onPick(event.currentTarget.value)}
    />
  );
}

const isThere = ({ state, roles }: Person): boolean => state !== 'deactivated' && !roles.includes('contact');
