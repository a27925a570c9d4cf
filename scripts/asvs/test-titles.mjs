// Reads the titles of the tests in a source, without running it.

const call = /(?<![.\w])(?:test|it)((?:\.\w+)*)\(\s*/g;
const literal = /(['"`])((?:\\.|(?!\1)[^\\])*)\1/y;

/** The titles of the tests in a source; those that are skipped or only planned prove nothing and are left out. */
export function testTitles(source) {
  const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return [...code.matchAll(call)].flatMap(({ 0: text, 1: chain, index }) =>
    /\.(skip|todo|fails)$/.test(chain) ? [] : titleAt(code, afterTable(code, index + text.length, chain)),
  );
}

/** `test.each(rows)('title')`: the title stands in the second pair of brackets. */
function afterTable(code, start, chain) {
  if (!/\.(each|for|runIf|skipIf)$/.test(chain)) return start;
  const end = closing(code, start);
  return end + /^\)\s*\(?\s*/.exec(code.slice(end))[0].length;
}

/** Where the bracket is closed before `start` was opened; brackets within texts do not count. */
function closing(code, start) {
  let depth = 1;
  let at = start;
  for (; at < code.length; at += 1) {
    if (/['"`]/.test(code[at])) at = endOfText(code, at) - 1;
    else if (code[at] === '(') depth += 1;
    else if (code[at] === ')' && --depth === 0) break;
  }
  return Math.min(at, code.length - 1);
}

function endOfText(code, start) {
  literal.lastIndex = start;
  return literal.test(code) ? literal.lastIndex : start + 1;
}

function titleAt(code, start) {
  literal.lastIndex = start;
  const match = literal.exec(code);
  return match ? [match[2].replace(/\\(['"`\\])/g, '$1')] : [];
}
