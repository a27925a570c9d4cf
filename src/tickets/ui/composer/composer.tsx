import { type RefObject, useRef } from 'react';
import { useWords } from '../../../kit/ui/words.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import classes from './composer.module.css';
import { MessageForm } from './message-form.tsx';
import { MODES, type Mode } from './modes.ts';

interface ComposerProps {
  stand: TicketStand;
  mode: Mode;
  setMode(mode: Mode): void;
  /** What holds the fields, so that a key can lead there. */
  holder: RefObject<HTMLElement | null>;
}

/** Adds what was said. Which of them it is stands in words, in colour and on the button: one reads it before one sends. */
export function Composer({ stand, mode, setMode, holder }: ComposerProps) {
  const words = useWords('ticketDesk').composer;
  return (
    <section
      ref={holder}
      id="composer"
      aria-label={words.title}
      className={classes.composer}
      data-mode={mode}
      data-needs-script
    >
      <Modes mode={mode} setMode={setMode} />
      <MessageForm key={mode} mode={mode} {...stand} />
    </section>
  );
}

function Modes({ mode, setMode }: Pick<ComposerProps, 'mode' | 'setMode'>) {
  const words = useWords('ticketDesk').composer;
  const group = useRef<HTMLDivElement>(null);
  return (
    <div ref={group} role="radiogroup" aria-label={words.modes} className={classes.modes}>
      {MODES.map((it) => (
        <label key={it} className={classes.mode} data-chosen={it === mode || undefined}>
          <input type="radio" name="composer:mode" value={it} checked={it === mode} onChange={() => setMode(it)} />
          {words.mode[it]}
        </label>
      ))}
    </div>
  );
}
