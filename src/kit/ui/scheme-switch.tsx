import { useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useIsLive } from './live.ts';
import classes from './scheme-switch.module.css';
import { useWords } from './words.tsx';

const schemes = [
  { scheme: 'light', Icon: IconSun },
  { scheme: 'dark', Icon: IconMoon },
  { scheme: 'auto', Icon: IconDeviceDesktop },
] as const;

/** Light, dark, or as the system is. */
export function SchemeSwitch({ name }: { name: string }) {
  const words = useWords('kit').scheme;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isLive = useIsLive();
  return (
    <fieldset className={classes.switch} data-needs-script>
      <legend className={classes.legend}>{words.label}</legend>
      {schemes.map(({ scheme, Icon }) => (
        <label key={scheme} title={words[scheme]}>
          <input
            type="radio"
            name={name}
            aria-label={words[scheme]}
            checked={isLive && colorScheme === scheme}
            onChange={() => setColorScheme(scheme)}
          />
          <Icon size={16} stroke={1.6} aria-hidden />
        </label>
      ))}
    </fieldset>
  );
}
