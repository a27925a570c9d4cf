import { useLocation } from '@tanstack/react-router';
import { Kbd } from '../../kit/ui/kbd.tsx';
import { SchemeSwitch } from '../../kit/ui/scheme-switch.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { Me } from './me.tsx';
import classes from './navigation.module.css';
import { groupedSections, sectionOf } from './sections.ts';
import { useSections } from './use-sections.ts';

/** The parts of the hub, and at the foot what is the person's own: colours and keys. */
export function Navigation({ name, onKeys }: { name: string; onKeys(): void }) {
  const words = useWords('web');
  const here = sectionOf(useLocation({ select: (it) => it.pathname }));
  const sections = useSections();
  return (
    <>
      <nav aria-label={words.navigation} className={classes.navigation}>
        {groupedSections(words, sections).map(({ title, entries }) => (
          <div key={title ?? ''} className={classes.group}>
            {title && <p className={classes.title}>{title}</p>}
            <ul>
              {entries.map((it) => (
                <li key={it.href}>
                  <a href={it.href} aria-current={it === here ? 'page' : undefined}>
                    {words[it.word]}
                    <span className={classes.keys} aria-hidden>
                      <Kbd keys={it.keys} />
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <Me />
      <div className={classes.foot}>
        <SchemeSwitch name={name} />
        <button type="button" className={classes.help} data-needs-script aria-keyshortcuts="?" onClick={onKeys}>
          {words.keys} <Kbd keys="?" />
        </button>
      </div>
    </>
  );
}
