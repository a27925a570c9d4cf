import { useId } from 'react';
import { useWords } from '../../../kit/ui/words.tsx';
import type { ContractFinding } from '../../contract-wire.ts';
import classes from './contracts.module.css';

interface RowCellProps {
  heading: string;
  label: string;
  value: string;
  /** What holds where nothing is agreed, with its clause. */
  usual: { clause: string; value: string } | undefined;
  problems: readonly ContractFinding[];
  onChange(value: string): void;
}

/** One cell as a field: the common value shows through while it is empty, and stands below where it differs. */
export function RowCell({ heading, label, value, usual, problems, onChange }: RowCellProps) {
  const words = useWords('contracts');
  const id = useId();
  const differs = usual !== undefined && value.trim() !== '' && value.trim() !== usual.value;
  const described = [differs && `${id}:usual`, problems.length > 0 && `${id}:wrong`].filter(Boolean).join(' ');
  return (
    <td data-heading={heading}>
      <input
        aria-label={label}
        aria-describedby={described || undefined}
        aria-invalid={problems.length > 0 || undefined}
        data-differs={differs ? '' : undefined}
        value={value}
        placeholder={usual?.value}
        maxLength={600}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {differs && (
        <span id={`${id}:usual`} className={classes.usual}>
          {words.common(usual.clause, usual.value)}
        </span>
      )}
      {problems.length > 0 && (
        <span id={`${id}:wrong`} className={classes.wrong}>
          {problems.map((it) => [it.message, it.hint].filter(Boolean).join(' ')).join(' ')}
        </span>
      )}
    </td>
  );
}
