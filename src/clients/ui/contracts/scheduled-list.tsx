import { Button } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { wallOf } from '../../../people/week.ts';
import type { ContractView } from '../../contract-wire.ts';
import { ChangeList } from './change-list.tsx';
import classes from './contracts.module.css';
import type { ContractDraftState } from './draft.ts';

interface ScheduledListProps {
  view: ContractView;
  /** Begins a draft from a scheduled text; absent for those who only read. */
  change?(part: Partial<ContractDraftState>): void;
}

/** Changes whose moment is still to come; each can be changed in its turn, for its own moment. */
export function ScheduledList({ view: { scheduled, company }, change }: ScheduledListProps) {
  const words = useWords('contracts');
  if (scheduled.length === 0) return null;
  return (
    <Section title={words.scheduled}>
      <ChangeList changes={scheduled} />
      {change && (
        <div className={classes.buttons}>
          {scheduled.map(({ number, source, hash, inForceFrom }) => {
            if (source === null) return null;
            const when = wallOf(inForceFrom, company.zone);
            const begin = { mode: 'source' as const, form: null, base: source, text: source, started: hash, when };
            return (
              <Button key={number} onPress={() => change(begin)}>
                {words.changeScheduled(number)}
              </Button>
            );
          })}
        </div>
      )}
    </Section>
  );
}
