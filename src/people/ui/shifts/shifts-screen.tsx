import { useState } from 'react';
import { Button } from '../../../kit/ui/form.tsx';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import page from '../../../kit/ui/screen.module.css';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { Empty } from '../../../kit/ui/states.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Roster, RosterShift, Swap } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';
import { AbsenceForm } from './absence-form.tsx';
import { AbsenceList } from './absence-list.tsx';
import { CalendarAddress } from './calendar-address.tsx';
import { PlanForm } from './plan-form.tsx';
import { ShiftSheet } from './shift-sheet.tsx';
import { SwapList } from './swap-list.tsx';
import { WeekGrid } from './week-grid.tsx';
import { WeekLinks } from './week-links.tsx';

export interface ShiftsScreenProps extends DeskStand {
  roster: Roster;
  swaps: readonly Swap[];
  /** Since when there is an address of one's own calendar. */
  calendarSince: string | null;
}

/** `/shifts`: the rota of a week, planning it, absences, swaps, and the way into one's own calendar. */
export function ShiftsScreen({ roster, swaps, calendarSince, ...stand }: ShiftsScreenProps) {
  const words = useWords('shifts');
  const [open, setOpen] = useState<'plan' | 'absence' | RosterShift>();
  const close = () => setOpen(undefined);
  const mayPlan = roster.teams.some((it) => it.mayPlan);
  return (
    <div className={page.page}>
      <PageTitle lead={words.shifts.lead}>{words.shifts.title}</PageTitle>
      <div className={page.buttons} data-needs-script>
        {mayPlan && (
          <Button main onPress={() => setOpen('plan')}>
            {words.shifts.plan}
          </Button>
        )}
        <Button onPress={() => setOpen('absence')}>{words.absence.note}</Button>
      </div>
      <WeekLinks roster={roster} />
      {roster.teams.length === 0 ? (
        <Empty title={words.noTeams}>{words.noTeamsHint}</Empty>
      ) : (
        <WeekGrid roster={roster} me={stand.me.id} onShift={setOpen} />
      )}
      <SwapList {...{ swaps, zone: roster.zone }} {...stand} />
      <AbsenceList roster={roster} {...stand} />
      <CalendarAddress since={calendarSince} zone={roster.zone} {...stand} />
      {open === 'plan' && (
        <Sheet title={words.shifts.planTitle} closeWord={words.close} onClose={close}>
          <PlanForm roster={roster} {...stand} onDone={close} />
        </Sheet>
      )}
      {open === 'absence' && (
        <Sheet title={words.absence.note} closeWord={words.close} onClose={close}>
          <AbsenceForm roster={roster} {...stand} onDone={close} />
        </Sheet>
      )}
      {typeof open === 'object' && <ShiftSheet shift={open} roster={roster} {...stand} onDone={close} />}
    </div>
  );
}
