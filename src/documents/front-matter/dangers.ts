import { isAlias, isScalar, type Node, visit } from 'yaml';
import type { Finding } from '../diagnostic.ts';

/** A stretch of the YAML that is not read, and why. */
export interface Danger {
  finding: Finding;
  from: number;
  to: number;
}

const reservedWords = new Set(['__proto__', 'constructor', 'prototype']);

/** Anchors and aliases, told once, at the first of them; and words that a program must not take for names. */
export function findDangers(root: Node | null, text: string): Danger[] {
  const anchored: Danger[] = [];
  const reserved: Danger[] = [];
  visit(root, {
    Node(_key, node) {
      const [start, end] = node.range ?? [0, 1];
      if (isAlias(node)) anchored.push({ finding: noAliases, from: start, to: end });
      else if (node.anchor) anchored.push({ finding: noAliases, ...anchorPlace(text, node.anchor, start) });
      if (isScalar(node) && reservedWords.has(String(node.value)))
        reserved.push({ finding: reservedWord(String(node.value)), from: start, to: end });
    },
  });
  return [...anchored.slice(0, 1), ...reserved];
}

function anchorPlace(text: string, name: string, valueStart: number): { from: number; to: number } {
  const from = Math.max(0, text.lastIndexOf(`&${name}`, valueStart));
  return { from, to: from + name.length + 1 };
}

const noAliases: Finding = {
  code: 'documents/yaml-alias',
  message: 'YAML anchors and aliases (& and *) are not read.',
  hint: 'Write the value out where it is needed.',
};

function reservedWord(word: string): Finding {
  return {
    code: 'documents/reserved-word',
    message: `"${word}" cannot be used in the front matter.`,
    hint: 'Choose another word.',
  };
}
