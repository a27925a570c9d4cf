/** One line of a plot: what it is, and its value at each place. */
export interface Line {
  name: string;
  values: readonly number[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 360, 64, 170, 24, 48];
const COLORS = ['#1864ab', '#2b8a3e', '#e67700', '#862e9c'];

/** Milliseconds over numbers of tickets, both on scales of powers of ten, as an SVG. */
export function plot(places: readonly number[], lines: readonly Line[]): string {
  const all = lines.flatMap((it) => it.values);
  const [low, high] = [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))];
  const [first, last] = [Math.log10(places[0]!), Math.log10(places.at(-1)!)];
  const x = (it: number) => Math.round(LEFT + ((Math.log10(it) - first) / (last - first)) * (WIDTH - LEFT - RIGHT));
  const y = (it: number) => Math.round(TOP + ((high - Math.log10(it)) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM));
  const powers = Array.from({ length: high - low + 1 }, (_, n) => 10 ** (low + n));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<title>Milliseconds of each operation as tickets grow</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...powers.map((it) => grid(LEFT, WIDTH - RIGHT, y(it)) + label(LEFT - 8, y(it) + 4, `${it} ms`, 'end')),
    ...places.map((it) => label(x(it), HEIGHT - BOTTOM + 20, it.toLocaleString('en'), 'middle')),
    label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, 'tickets in the database (log scale)', 'middle'),
    ...lines.map((it, n) => drawn(it, COLORS[n % COLORS.length]!, places, { x, y })),
    ...apart(lines.map((it) => y(it.values.at(-1)!))).map((at, n) =>
      label(WIDTH - RIGHT + 10, at + 4, lines[n]!.name, 'start', COLORS[n % COLORS.length]),
    ),
    '</svg>',
    '',
  ].join('\n');
}

const grid = (from: number, to: number, at: number) =>
  `<line x1="${from}" x2="${to}" y1="${at}" y2="${at}" stroke="#dee2e6"/>`;

const label = (x: number, y: number, text: string, anchor: string, color = '#343a40') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${color}">${text}</text>`;

interface Scales {
  x(it: number): number;
  y(it: number): number;
}

function drawn({ values }: Line, color: string, places: readonly number[], { x, y }: Scales): string {
  const points = values.map((it, n) => [x(places[n]!), y(it)] as const);
  const dots = points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${color}"/>`).join('');
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>${dots}`;
}

/** Names that would lie on each other are moved down. */
function apart(at: readonly number[]): number[] {
  const moved = [...at];
  const order = at.map((_, n) => n).sort((a, b) => at[a]! - at[b]!);
  for (const [n, one] of order.entries()) if (n > 0) moved[one] = Math.max(moved[one]!, moved[order[n - 1]!]! + 16);
  return moved;
}
