import { useState } from 'react';
import { Button, TextField } from '../../kit/ui/form.tsx';
import type { Problem } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { Way } from '../contact-contract.ts';
import classes from './clients.module.css';

/** A line of the form; its key stays with what was typed in it. */
interface Line {
  key: number;
  way: Way;
}

interface WaysFieldProps {
  ways: readonly Way[];
  problem: Problem | undefined;
}

/** Mail addresses and numbers, the first of a kind first. */
export function WaysField({ ways, problem }: WaysFieldProps) {
  const words = useWords('clients').people;
  const [lines, setLines] = useState<Line[]>(() => begin(ways).map((way, key) => ({ key, way })));
  const add = (kind: Way['kind']) =>
    setLines((now) => [
      ...now,
      { key: Math.max(-1, ...now.map((it) => it.key)) + 1, way: { kind, value: '', label: '' } },
    ]);
  return (
    <fieldset className={classes.ways}>
      <legend>{words.ways}</legend>
      <p className={classes.quiet}>{words.waysHint}</p>
      <p role="alert">{problem && `${problem.message} ${problem.remedy}`}</p>
      {lines.map((it) => (
        <WayLine
          key={it.key}
          way={it.way}
          onRemove={() => setLines((now) => now.filter((line) => line.key !== it.key))}
        />
      ))}
      <div className={classes.buttons}>
        <Button onPress={() => add('mail')}>{words.addMail}</Button>
        <Button onPress={() => add('phone')}>{words.addPhone}</Button>
      </div>
    </fieldset>
  );
}

const begin = (ways: readonly Way[]): readonly Way[] =>
  ways.length > 0
    ? ways
    : [
        { kind: 'mail', value: '', label: '' },
        { kind: 'phone', value: '', label: '' },
      ];

function WayLine({ way, onRemove }: { way: Way; onRemove(): void }) {
  const words = useWords('clients').people;
  const isMail = way.kind === 'mail';
  return (
    <div className={classes.way} data-kind={way.kind}>
      <input type="hidden" name="wayKind" value={way.kind} />
      <TextField
        label={isMail ? words.mail : words.phone}
        name="wayValue"
        type={isMail ? 'email' : 'tel'}
        defaultValue={way.value}
        maxLength={254}
      />
      {isMail ? (
        <input type="hidden" name="wayExtension" value="" />
      ) : (
        <TextField
          label={words.extension}
          name="wayExtension"
          inputMode="numeric"
          pattern="\d{0,8}"
          defaultValue={way.kind === 'phone' ? way.extension : ''}
        />
      )}
      <TextField label={words.label} name="wayLabel" defaultValue={way.label} maxLength={40} />
      <Button label={words.removeWay(way.value)} onPress={onRemove}>
        ×
      </Button>
    </div>
  );
}

/** The ways that a form says; a line with nothing in it is none. */
export function waysIn(form: FormData): Way[] {
  const [kinds, values, extensions, labels] = ['wayKind', 'wayValue', 'wayExtension', 'wayLabel'].map((it) =>
    form.getAll(it).map((value) => String(value).trim()),
  ) as [string[], string[], string[], string[]];
  return kinds.flatMap((kind, index): Way[] => {
    const [value, label, extension] = [values[index]!, labels[index]!, extensions[index]];
    if (!value) return [];
    return kind === 'mail'
      ? [{ kind: 'mail', value, label }]
      : [{ kind: 'phone', value, label, ...(extension ? { extension } : {}) }];
  });
}
