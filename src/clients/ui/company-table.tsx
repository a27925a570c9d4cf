import { TableHead } from '../../kit/ui/table-head.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { CompanyLine } from '../company-contract.ts';
import classes from './clients.module.css';

/** The list of companies, one line each. */
export function CompanyTable({ companies }: { companies: readonly CompanyLine[] }) {
  const words = useWords('clients');
  return (
    <table className={classes.table}>
      <TableHead
        headings={[words.name, words.place, words.state, words.regimes]}
        numbers={[words.contacts, words.servers]}
      />
      <tbody>
        {companies.map((it) => (
          <CompanyRow key={it.id} company={it} />
        ))}
      </tbody>
    </table>
  );
}

function CompanyRow({ company }: { company: CompanyLine }) {
  const words = useWords('clients');
  const { id, name, number, place, state, regimes, contacts, servers } = company;
  return (
    <tr>
      <td>
        <a href={`/companies/${id}`}>{name}</a> {number && <span className={classes.quiet}>{number}</span>}
      </td>
      <td>{place}</td>
      <td>
        <span className={classes.state} data-state={state}>
          {words.states[state]}
        </span>
      </td>
      <td>{regimes.join(', ')}</td>
      <Count number={contacts} said={words.contactsOf(contacts)} />
      <Count number={servers} said={words.serversOf(servers)} />
    </tr>
  );
}

/** A figure below its heading; where a narrow screen shows no headings, the same in words, and nothing for none. */
function Count({ number, said }: { number: number; said: string }) {
  return (
    <td data-number data-none={number === 0 ? '' : undefined}>
      <span className={classes.figure}>{number}</span>
      <span className={classes.said}>{said}</span>
    </td>
  );
}
