import { PageTitle } from '../../../kit/ui/page-title.tsx';
import page from '../../../kit/ui/screen.module.css';
import { Empty } from '../../../kit/ui/states.tsx';
import type { Connection } from '../../../kit/ui/stream.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Board } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';
import { MyBreak } from './my-break.tsx';
import { TeamNow } from './team-now.tsx';

interface TeamScreenProps extends DeskStand {
  board: Board;
  zone: string;
  connection: Connection;
}

/** `/team`: who is on duty now, who comes next, and when nobody is there. */
export function TeamScreen({ board, zone, connection, ...stand }: TeamScreenProps) {
  const words = useWords('shifts');
  const mine = board.teams.flatMap((it) => it.people).find((it) => it.id === stand.me.id && it.onUntil);
  return (
    <div className={page.page}>
      <PageTitle lead={words.team.lead}>{words.team.title}</PageTitle>
      <p className={page.meta}>
        <span>{words.zone(zone)}</span>
        <span role="status">{words.team.live[connection]}</span>
      </p>
      {mine && <MyBreak {...{ mine, zone }} {...stand} />}
      {board.teams.map((it) => (
        <TeamNow key={it.id} team={it} {...{ zone, me: stand.me }} />
      ))}
      {board.teams.length === 0 && (
        <Empty title={words.noTeams}>
          {words.noTeamsHint} <a href="/teams">{words.toTeams}</a>
        </Empty>
      )}
    </div>
  );
}
