import { useState } from 'react';
import { Button } from '../../../kit/ui/form.tsx';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import page from '../../../kit/ui/screen.module.css';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { Empty } from '../../../kit/ui/states.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Person } from '../../contract.ts';
import type { Team } from '../../desk-contract.ts';
import { type DeskStand, holds } from '../../desk-stand.ts';
import { TeamForm } from './team-form.tsx';
import { TeamSection } from './team-section.tsx';

interface TeamsScreenProps extends DeskStand {
  teams: readonly Team[];
  /** Who can be put into a team. */
  people: readonly Person[];
}

/** `/teams`: the teams with their leaders and members; whoever may changes them here. */
export function TeamsScreen({ teams, people, ...stand }: TeamsScreenProps) {
  const words = useWords('shifts');
  const mayChange = holds(stand.me, 'teams.change');
  const [isMaking, setMaking] = useState(false);
  const there = people.filter((it) => it.state !== 'deactivated');
  return (
    <div className={page.page}>
      <PageTitle lead={words.teams.lead}>{words.teams.title}</PageTitle>
      {mayChange && (
        <div className={page.buttons} data-needs-script>
          <Button main onPress={() => setMaking(true)}>
            {words.teams.make}
          </Button>
        </div>
      )}
      {isMaking && (
        <Sheet title={words.teams.makeTitle} closeWord={words.close} onClose={() => setMaking(false)}>
          <TeamForm people={there} {...stand} onDone={() => setMaking(false)} />
        </Sheet>
      )}
      {teams.map((it) => (
        <TeamSection key={it.id} team={it} people={there} mayChange={mayChange} {...stand} />
      ))}
      {teams.length === 0 && <Empty title={words.noTeams}>{words.noTeamsHint}</Empty>}
    </div>
  );
}
