import { useWords } from '../../kit/ui/words.tsx';
import type { Server } from '../parts-contract.ts';
import { Cited } from './cited.tsx';
import type { CompanyStand } from './company-stand.ts';
import { PartList } from './part-list.tsx';
import { ServerForm } from './server-form.tsx';

/** The servers of the company with what runs on them (KB-253 P11). */
export function ServerSection(stand: CompanyStand) {
  const words = useWords('clients').server;
  return (
    <PartList
      stand={stand}
      words={{ ...words, lead: <Cited cite="KB-253 U8">{words.lead}</Cited> }}
      parts={stand.company.servers}
      at="servers"
      permission="servers.change"
      nameOf={(it) => it.name}
      facts={(server) => <ServerFacts server={server} {...stand} />}
      form={(server, onDone) => <ServerForm stand={stand} server={server} onDone={onDone} />}
    />
  );
}

function ServerFacts({ server, company }: { server: Server } & Pick<CompanyStand, 'company'>) {
  const words = useWords('clients').server;
  const { site, address, components, hostKey, power } = server;
  const at = company.sites.find((it) => it.id === site)?.name ?? words.dataCenter;
  return (
    <>
      <span>{[at, address, components.join(', ')].filter(Boolean).join(' · ')}</span>
      {power && (
        <span>
          {words.power}: {power}
        </span>
      )}
      {hostKey ? <code>{hostKey}</code> : <span>{words.noHostKey}</span>}
    </>
  );
}
