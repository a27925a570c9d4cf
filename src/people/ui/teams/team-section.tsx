import { useState } from 'react';
import { AskFirst } from '../../../kit/ui/ask-first.tsx';
import { Button } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { Members } from './members.tsx';
import { TeamForm } from './team-form.tsx';
import type { TeamSectionProps } from './team-section-props.ts';

/** One team: its leader, zone and members; changing it, and taking it apart, which is asked twice. */
export function TeamSection(props: TeamSectionProps) {
  const { team, mayChange, fetch } = props;
  const all = useWords('shifts');
  const words = all.teams;
  const [open, setOpen] = useState<'change' | 'dissolve'>();
  const close = () => setOpen(undefined);
  return (
    <section className={page.section} aria-labelledby={`team:${team.id}`}>
      <h2 id={`team:${team.id}`}>{team.name}</h2>
      <p className={page.quiet}>
        {[team.lead ? all.team.leader(team.lead.name) : all.team.noLeader, team.zone].join(' · ')}
      </p>
      <Members {...props} />
      {mayChange && (
        <div className={page.buttons} data-needs-script>
          <Button onPress={() => setOpen('change')}>{words.change}</Button>
          <Button onPress={() => setOpen('dissolve')}>{words.dissolve}</Button>
        </div>
      )}
      {open === 'change' && (
        <Sheet title={team.name} closeWord={all.close} onClose={close}>
          <TeamForm {...props} onDone={close} />
        </Sheet>
      )}
      {open === 'dissolve' && (
        <AskFirst
          title={words.dissolve}
          question={words.dissolveAsk(team.name)}
          said={words.dissolved(team.name)}
          work={() => send(fetch, 'POST', `/teams/${team.id}/dissolve`)}
          {...props}
          onClose={close}
        />
      )}
    </section>
  );
}
