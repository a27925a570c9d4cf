import { useState } from 'react';
import { Button } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { AbsenceForm } from './absence-form.tsx';
import { ChangeForm } from './change-form.tsx';
import { EndForm } from './end-form.tsx';
import { nameOf } from './names.ts';
import type { ShiftSheetProps } from './shift-sheet-props.ts';
import { SwapForm } from './swap-form.tsx';
import { useLine } from './use-line.ts';

type Act = 'swap' | 'absence' | 'change' | 'end';

/** One shift: whose, when, by which line of the rota, and what whoever looks may do with it. */
export function ShiftSheet(props: ShiftSheetProps) {
  const { shift, roster, onDone } = props;
  const words = useWords('shifts');
  const [act, setAct] = useState<Act>();
  const row = roster.rota.find((it) => it.id === shift.rota);
  const team = roster.teams.find((it) => it.id === shift.team);
  const line = useLine(row, roster);
  const name = nameOf(roster, shift.person);
  return (
    <Sheet title={name} closeWord={words.close} onClose={onDone}>
      <p className={page.hint}>
        {words.times.dayAndSpan(shift.startsAt, shift.endsAt, roster.zone)} ({roster.zone}), {team?.name}
        {shift.takenFrom && `, ${words.shifts.insteadOf(nameOf(roster, shift.takenFrom))}`}
      </p>
      {line && <p className={page.hint}>{words.shifts.byRota(line)}</p>}
      {!act && <Acts acts={actsOf(props)} onAct={setAct} />}
      {act === 'swap' && <SwapForm {...props} />}
      {act === 'absence' && <AbsenceForm {...props} />}
      {act === 'change' && row && <ChangeForm row={row} {...props} />}
      {act === 'end' && row && <EndForm row={row} {...props} />}
    </Sheet>
  );
}

function Acts({ acts, onAct }: { acts: Act[]; onAct(act: Act): void }) {
  const words = useWords('shifts');
  const titles: Record<Act, string> = {
    swap: words.swap.ask,
    absence: words.absence.noteThis,
    change: words.shifts.change,
    end: words.shifts.endLine,
  };
  return (
    <div className={page.buttons}>
      {acts.map((it) => (
        <Button key={it} onPress={() => onAct(it)}>
          {titles[it]}
        </Button>
      ))}
    </div>
  );
}

/** The server decides all of this again; here it is what is offered. */
function actsOf({ shift, roster, me }: ShiftSheetProps): Act[] {
  const mayPlan = roster.teams.some((it) => it.id === shift.team && it.mayPlan);
  const isMine = shift.person === me.id;
  const isToCome = Date.parse(shift.startsAt) > Date.now();
  const isOver = Date.parse(shift.endsAt) <= Date.now();
  const acts: (Act | false)[] = [
    isMine && isToCome && 'swap',
    (isMine || mayPlan) && !isOver && 'absence',
    mayPlan && 'change',
    mayPlan && 'end',
  ];
  return acts.filter((it) => it !== false);
}
