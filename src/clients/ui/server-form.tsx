import { CheckField, SelectField, TextField } from '../../kit/ui/form.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { Server } from '../parts-contract.ts';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';
import { PartForm, textIn } from './part-form.tsx';

interface ServerFormProps {
  stand: CompanyStand;
  server: Server | undefined;
  onDone(): void;
}

/** A server: where it stands, what of the service stack runs on it, and its host key. */
export function ServerForm({ stand, server, onDone }: ServerFormProps) {
  const words = useWords('clients').server;
  const { id, sites } = stand.company;
  const { name, site, address, components, hostKey, power } = words;
  return (
    <PartForm
      stand={stand}
      path={`/companies/${id}/servers`}
      part={server}
      add={words.add}
      fields={{ name, site, address, components, hostKey, power }}
      codes={{ 'clients/name-taken': 'name', 'clients/unknown-site': 'site' }}
      read={serverIn}
      onDone={onDone}
    >
      {(begun, at) => (
        <>
          <div className={classes.pair}>
            <TextField label={name} name="name" defaultValue={begun?.name} maxLength={120} required problem={at.name} />
            <SelectField
              label={site}
              name="site"
              defaultValue={begun?.site ?? ''}
              options={[
                { value: '', label: words.dataCenter },
                ...sites.map((it) => ({ value: it.id, label: it.name })),
              ]}
              problem={at.site}
            />
          </div>
          <TextField
            label={address}
            name="address"
            defaultValue={begun?.address}
            maxLength={253}
            hint={words.addressHint}
          />
          <Components given={begun?.components ?? []} stack={stand.company.stack} />
          <TextField
            label={hostKey}
            name="hostKey"
            defaultValue={begun?.hostKey}
            maxLength={200}
            hint={words.hostKeyHint}
          />
          <TextField label={power} name="power" defaultValue={begun?.power} maxLength={200} />
        </>
      )}
    </PartForm>
  );
}

function Components({ given, stack }: { given: readonly string[]; stack: readonly string[] }) {
  const words = useWords('clients').server;
  // One that left the stack since stays to be seen, and can be taken off.
  const all = [...stack, ...given.filter((it) => !stack.includes(it))];
  return (
    <fieldset className={classes.choices}>
      <legend>{words.components}</legend>
      {all.map((it) => (
        <CheckField key={it} label={it} name="components" value={it} defaultChecked={given.includes(it)} />
      ))}
    </fieldset>
  );
}

const serverIn = (form: FormData) => ({
  ...Object.fromEntries(['name', 'address', 'hostKey', 'power'].map((it) => [it, textIn(form, it)])),
  site: textIn(form, 'site') || null,
  components: form.getAll('components'),
});
