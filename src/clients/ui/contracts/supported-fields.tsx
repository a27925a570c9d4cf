import { TextField } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { ContractForm } from '../../contract-form.ts';
import type { ContractFinding } from '../../contract-wire.ts';
import classes from './contracts.module.css';

type Items = ContractForm['supported'];

interface SupportedFieldsProps {
  items: Items;
  findings: readonly ContractFinding[];
  onChange(items: Items): void;
}

/** What is supported, a clause to a field; one that is emptied goes. */
export function SupportedFields({ items, findings, onChange }: SupportedFieldsProps) {
  const words = useWords('contracts');
  return (
    <Section title={words.supported} lead={words.supportedLead}>
      {items.map(({ clause, text }, index) => {
        const wrong = findings.find((it) => it.field === `supported/${index}/text`);
        return (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a new item has no name of its own, and items do not move.
            key={index}
            label={clause ? words.supportedItem(clause) : words.newItem}
            name={`supported-${index}`}
            value={text}
            maxLength={2000}
            problem={wrong && { message: wrong.message, remedy: wrong.hint ?? '' }}
            onChange={(event) =>
              onChange(items.map((it, at) => (at === index ? { ...it, text: event.currentTarget.value } : it)))
            }
          />
        );
      })}
      <button type="button" className={classes.add} onClick={() => onChange([...items, { clause: '', text: '' }])}>
        {words.addItem}
      </button>
    </Section>
  );
}
