/** The section of the help about rules that helps with a problem, by the problem's code; nothing where it is not about a rule. */
export function helpFor(code: string): string | undefined {
  const [layer, name = ''] = code.split('/');
  if (layer !== 'policy') return undefined;
  return `/help/rules${sections.find(([names]) => names.test(name))?.[1] ?? ''}`;
}

const sections: readonly [RegExp, string][] = [
  [/^(no-)?example/, '#examples'],
  [/^(unknown-fact|unknown-condition|conditions|duplicate-condition)$/, '#conditions'],
  [/column|^empty-cell$|^clause-|^no-rows$/, '#tables'],
  [/^(feel|feel-subset|type|unknown-value|duration|number|empty-range|always-known|unknown-code)$/, '#phrases'],
];
