import { createContext, type ReactNode, use, useEffect, useRef, useSyncExternalStore } from 'react';
import { type KeyBinding, Keymap } from './keymap.ts';

const Keys = createContext(new Keymap());
const Save = createContext<(on: boolean) => Promise<void>>(async () => {});

interface KeysProps {
  keymap: Keymap;
  /** Whether this person's keys without Ctrl are on. */
  singleKeys: boolean;
  /** Keeps what they chose. */
  onSingleKeys(on: boolean): Promise<void>;
  children: ReactNode;
}

/** Listens to the keyboard for everything below. */
export function KeysProvider({ keymap, singleKeys, onSingleKeys, children }: KeysProps) {
  useEffect(() => {
    keymap.singleKeys = singleKeys;
  }, [keymap, singleKeys]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || isDialogOpen(event)) return;
      if (keymap.press(pressOf(event))) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [keymap]);
  return (
    <Keys value={keymap}>
      <Save value={onSingleKeys}>{children}</Save>
    </Keys>
  );
}

/** Binds keys for as long as the component is on screen. `run` may change with each render, the keys may not. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const keymap = use(Keys);
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const keys = bindings.map((it) => `${it.keys} ${it.hint}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the keys stands for the bindings
  useEffect(
    () => keymap.add(latest.current.map((it, index) => ({ ...it, run: () => latest.current[index]?.run() }))),
    [keymap, keys],
  );
}

/** What is bound now, and the switch for keys without Ctrl. */
export function useKeymap() {
  const [keymap, save] = [use(Keys), use(Save)];
  const bindings = useSyncExternalStore(keymap.subscribe, keymap.list, keymap.list);
  return {
    bindings,
    singleKeys: keymap.singleKeys,
    setSingleKeys: (on: boolean) => {
      keymap.singleKeys = on;
      // What could not be kept is taken back, so that the box does not say what is not so.
      save(on).catch(() => {
        keymap.singleKeys = !on;
      });
    },
  };
}

function pressOf(event: KeyboardEvent) {
  const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
  return { key, ctrlKey, metaKey, altKey, timeStamp, isWriting: isWriting(event.target) };
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select, [role="textbox"], [role="combobox"]')) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}

/** Inside an open dialog the page's keys rest, so that nothing moves behind it. */
function isDialogOpen(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('dialog[open], [role="dialog"]') !== null;
}
