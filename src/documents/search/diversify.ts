import type { Ranked } from './rank.ts';
import type { SearchUnit } from './units.ts';

/** Clauses of one section among the first hits; the others come after, behind what other sections have to say. */
const mostOfOne = 3;
/** A clause stands out where the third best of its section has less than this share of its score. */
const standsOut = 0.98;

/**
 * Keeps the rows of one table from crowding out everything else: where several answer about alike, their section comes
 * before them, and no section has more than three places before others had theirs.
 */
export function diversify(units: SearchUnit[], ranked: Ranked[], sections: Map<string, number>): Ranked[] {
  const seen = new Map<string, number>();
  const front: Ranked[] = [];
  const behind: Ranked[] = [];
  for (const it of liftSections(units, ranked, sections)) {
    const key = sectionKey(units[it.unit]!);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    (key && count > mostOfOne && units[it.unit]!.kind === 'clause' ? behind : front).push(it);
  }
  return [...front, ...behind];
}

function liftSections(units: SearchUnit[], ranked: Ranked[], sections: Map<string, number>): Ranked[] {
  const lifted = new Map<number, Ranked>();
  const groups = Map.groupBy(
    ranked.slice(0, 30).filter((it) => units[it.unit]!.kind === 'clause'),
    (it) => sectionKey(units[it.unit]!),
  );
  for (const [key, group] of groups) {
    const section = sections.get(key);
    const [first, , third] = group;
    if (section === undefined || units[first!.unit]!.record || !third || third.score < standsOut * first!.score)
      continue;
    lifted.set(section, { unit: section, score: first!.score * 1.001, sentence: 0 });
  }
  if (!lifted.size) return ranked;
  const others = ranked.filter((it) => (lifted.get(it.unit)?.score ?? 0) <= it.score || !lifted.has(it.unit));
  const stronger = [...lifted.values()].filter((it) => !others.some((other) => other.unit === it.unit));
  return [...others, ...stronger].sort((a, b) => b.score - a.score);
}

/** Names the section that a unit stands in, among all documents. */
export function sectionKey(unit: SearchUnit): string {
  return unit.kind === 'clause' && unit.section ? `${unit.document}#${unit.section}` : '';
}
