import { useWords } from '../../../kit/ui/words.tsx';
import type { ContractChange } from '../../contract-wire.ts';
import classes from './contracts.module.css';

/** Editions that changed the contract: who, why, from when on, and what. */
export function ChangeList({ changes }: { changes: readonly ContractChange[] }) {
  const words = useWords('contracts');
  const { moment } = useWords('kit').dates;
  const { one, states } = useWords('editions');
  return (
    <ul className={classes.list}>
      {changes.map((it) => (
        <li key={it.number}>
          <a href={`/editions/${it.number}`}>{one(it.number)}</a>{' '}
          <span>{[words.changes[it.change], it.author, moment(it.inForceFrom), states[it.state]].join(' · ')}</span>
          <div>{it.note}</div>
          <Differences words={it.differences.map((one) => one.words)} />
        </li>
      ))}
    </ul>
  );
}

/** Differences as sentences. */
export function Differences({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <ul>
      {words.map((it) => (
        <li key={it}>{it}</li>
      ))}
    </ul>
  );
}
