// The house's rule in one table: a module imports from lower ranks only. The checks below are made from it.

const RANKS = [
  ['kit'],
  ['documents', 'files', 'delivery'],
  ['policy', 'people'],
  ['editions', 'frontpage'],
  ['time', 'privacy'],
  ['codes', 'clients'],
  ['tickets'],
  ['sla'],
  ['channels', 'monitor'],
  ['callflow', 'escalation'],
  ['quality', 'conduct', 'drills', 'rights'],
  ['registry'],
  ['advice', 'reports', 'studio'],
  ['app', 'web', 'testing'],
];

const TEST_FILE = '[.]test[.](ts|tsx|mjs)$';
/** Packages that exist as types only: `mdast` is @types/mdast. */
const TYPES_ONLY = ['^(mdast|hast|unist)$'];
const anyOf = (names) => `^src/(${names.join('|')})/`;

/** A module may not import its own rank (other than itself) or a higher one. Tests may use the testing world. */
const upward = RANKS.flatMap((names, rank) =>
  names.flatMap((name) => {
    const above = RANKS.slice(rank)
      .flat()
      .filter((other) => other !== name);
    if (above.length === 0) return [];
    const rule = (suffix, from, targets) => ({
      name: `${name}-imports-downward${suffix}`,
      comment: `${name} has rank ${rank}: it may import lower ranks only.`,
      severity: 'error',
      from,
      to: { path: anyOf(targets) },
    });
    const ofTests = above.filter((other) => other !== 'testing');
    return [
      rule('', { path: `^src/${name}/`, pathNot: TEST_FILE }, above),
      ...(ofTests.length > 0 ? [rule('-in-tests', { path: `^src/${name}/.*${TEST_FILE}` }, ofTests)] : []),
    ];
  }),
);

module.exports = {
  forbidden: [
    {
      name: 'no-rings',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...upward,
    {
      name: 'no-reaching-inside',
      comment:
        "What lies at a module's top level is its face; its subfolders are its own. kit's are open, and testing's faults; web shows every module's ui.",
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/(agent|web)/' },
      to: { path: '^src/[^/]+/[^/]+/', pathNot: ['^src/$1/', '^src/kit/', '^src/testing/faults/'] },
    },
    {
      name: 'web-reaches-only-ui',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/[^/]+/[^/]+/', pathNot: ['^src/(web|kit)/', '^src/[^/]+/ui/'] },
    },
    {
      name: 'agent-stands-alone',
      comment:
        "The Monitor Service agent is installed at clients: it holds only kit's pure files and the monitor's contract.",
      severity: 'error',
      from: { path: '^src/agent/' },
      to: { path: '^src/', pathNot: ['^src/(agent|kit)/', '^src/monitor/contract[.]ts$'] },
    },
    {
      name: 'module-has-rank',
      comment: 'A new folder under src gets its rank in the table above.',
      severity: 'error',
      from: { path: '^src/', pathNot: [anyOf(RANKS.flat()), '^src/agent/'] },
      to: {},
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: TYPES_ONLY },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: [...TYPES_ONLY, '[?]raw$', '[?]url$'] },
    },
  ],
  options: {
    // TypeScript 7 has no JavaScript interface; without this parser no module would be seen at all.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
