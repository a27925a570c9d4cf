import { Button } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { ContractView } from '../../contract-wire.ts';
import { Differences } from './change-list.tsx';
import classes from './contracts.module.css';
import type { ContractDraftState } from './draft.ts';

interface MovedNoticeProps {
  view: ContractView;
  draft: ContractDraftState;
  isBegun: boolean;
  change(part: Partial<ContractDraftState>): void;
  discard(): void;
}

/** Somebody published another contract while this draft was open: what that was, and whose shall stand. */
export function MovedNotice({ view, draft, isBegun, change, discard }: MovedNoticeProps) {
  const words = useWords('contracts');
  const now = view.inForce?.hash ?? null;
  const later = view.scheduled.find((it) => it.hash === draft.started);
  if (!isBegun || draft.started === now || later) return null;
  const latest = view.changes.find((it) => it.state === 'in force') ?? view.changes[0];
  return (
    <div className={classes.note} role="status">
      <p>{words.moved}</p>
      {latest && <p>{`${latest.author}: ${latest.note}`}</p>}
      <Differences words={latest?.differences.map((it) => it.words) ?? []} />
      <p className={classes.quiet}>{words.movedHint}</p>
      <div className={classes.buttons}>
        <Button
          onPress={() =>
            change({ started: now, ...(draft.mode === 'form' ? { base: view.inForce?.source ?? '' } : {}) })
          }
        >
          {words.keepMine}
        </Button>
        <Button onPress={discard}>{words.takeTheirs}</Button>
      </div>
    </div>
  );
}
