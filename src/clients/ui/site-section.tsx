import { TextField } from '../../kit/ui/form.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { ZoneField } from '../../kit/ui/zone-field.tsx';
import type { Site } from '../parts-contract.ts';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';
import { PartForm, textIn } from './part-form.tsx';
import { PartList } from './part-list.tsx';

/** Where the company works: zone and place decide which holidays count (KB-253 P2). */
export function SiteSection(stand: CompanyStand) {
  const words = useWords('clients').sites;
  const { company } = stand;
  return (
    <PartList
      stand={stand}
      words={words}
      parts={company.sites}
      at="sites"
      permission="clients.change"
      nameOf={(it) => it.name}
      facts={({ place, zone, address, room }) => (
        <>
          {[place, zone, address].filter(Boolean).map((it) => (
            <span key={it}>{it}</span>
          ))}
          {room && (
            <span>
              {words.room}: {room}
            </span>
          )}
        </>
      )}
      form={(site, onDone) => <SiteForm stand={stand} site={site} onDone={onDone} />}
    />
  );
}

interface SiteFormProps {
  stand: CompanyStand;
  site: Site | undefined;
  onDone(): void;
}

function SiteForm({ stand, site, onDone }: SiteFormProps) {
  const all = useWords('clients');
  const words = all.sites;
  const fields = {
    name: words.name,
    place: all.place,
    zone: all.company.zone,
    address: words.address,
    room: words.room,
  };
  return (
    <PartForm
      stand={stand}
      path={`/companies/${stand.company.id}/sites`}
      part={site}
      add={words.add}
      fields={fields}
      codes={{ 'clients/name-taken': 'name' }}
      read={(form) => Object.fromEntries(Object.keys(fields).map((it) => [it, textIn(form, it)]))}
      onDone={onDone}
    >
      {(begun, at) => (
        <>
          <TextField
            label={words.name}
            name="name"
            defaultValue={begun?.name}
            maxLength={120}
            required
            problem={at.name}
          />
          <div className={classes.pair}>
            <TextField
              label={all.place}
              name="place"
              defaultValue={begun?.place ?? stand.company.place}
              maxLength={120}
              hint={all.company.placeHint}
            />
            <ZoneField label={all.company.zone} zone={begun?.zone ?? stand.company.zone} />
          </div>
          <TextField label={words.address} name="address" defaultValue={begun?.address} maxLength={300} />
          <TextField label={words.room} name="room" defaultValue={begun?.room} maxLength={200} />
        </>
      )}
    </PartForm>
  );
}
