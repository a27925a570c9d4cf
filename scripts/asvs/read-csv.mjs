// A strict reader of CSV by RFC 4180: quotes enclose a whole field or are absent, and every record has as many fields.

/** Gives the records of a CSV text, or throws with the line at which it is none. */
export function readCsv(text) {
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n)/y;
  const records = [[]];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const [, quoted, plain, end] = field.exec(text) ?? refuse(text, at);
    records.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') records.push([]);
  }
  if (records.pop().length > 0) throw new Error('The last line does not end.');
  return sameLength(records);
}

function refuse(text, at) {
  throw new Error(`Line ${text.slice(0, at).split('\n').length}: a field is not closed, or quotes are amid it.`);
}

function sameLength(records) {
  const odd = records.findIndex((it) => it.length !== records[0].length);
  if (odd >= 0) throw new Error(`Record ${odd + 1} has ${records[odd].length} fields, not ${records[0].length}.`);
  return records;
}
