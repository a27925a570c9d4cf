import { createContext, type ReactNode, use, useEffect, useId, useRef, useState } from 'react';
import classes from './clause.module.css';

/** Finds a clause's sentence by its citation; undefined where there is none. */
export type FindSentence = (cite: string) => Promise<string | undefined>;

const Sentences = createContext<FindSentence>(async () => undefined);
const patience = 250;

/** Lets the clause links below look up their sentences. */
export function SentencesProvider({ find, children }: { find: FindSentence; children: ReactNode }) {
  return <Sentences value={find}>{children}</Sentences>;
}

/** The small sheet with a clause's sentence: after a moment of pointing or on focus, gone on leave and on Escape. */
export function useClauseHint(cite: string, sentence?: string) {
  const find = use(Sentences);
  const id = useId();
  const [shown, setShown] = useState<{ text: string; place: Place }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    setShown(undefined);
  };
  const showSoon = (holder: Element) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const asked = timer.current;
      const text = sentence ?? (await find(cite).catch(() => undefined));
      if (text && asked === timer.current) setShown({ text, place: placeBy(holder) });
    }, patience);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEscape(shown !== undefined, hide);

  return {
    describedBy: shown && id,
    handlers: {
      onPointerEnter: (event: React.PointerEvent) => event.pointerType !== 'touch' && showSoon(event.currentTarget),
      onPointerLeave: hide,
      onFocus: (event: React.FocusEvent) => event.target.matches(':focus-visible') && showSoon(event.currentTarget),
      onBlur: hide,
    },
    sheet: shown && (
      <span id={id} role="tooltip" className={classes.hint} style={shown.place}>
        <span className={classes.cite}>{cite}</span>
        <span className={classes.text}>{shown.text}</span>
      </span>
    ),
  };
}

interface Place {
  left: number;
  top?: number;
  bottom?: number;
}

const width = 340;

/** Under the link, or over it where there is no room; always on the screen. */
function placeBy(holder: Element): Place {
  const box = holder.getClientRects()[0] ?? holder.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 8));
  return box.bottom + 240 > window.innerHeight
    ? { left, bottom: window.innerHeight - box.top }
    : { left, top: box.bottom };
}

function useEscape(isOn: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && leave();
    document.addEventListener('keydown', onKey);
    document.addEventListener('scroll', leave, { passive: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('scroll', leave);
    };
  });
}
