import type { Span } from '../detector.ts';
import { everyMatch, readAt } from './read-at.ts';
import { readValue } from './read-value.ts';
import { isPlaceholder } from './value-looks.ts';

/** Passwords that are given to a command: `mysql -u root -pSecret`, `curl -u ana:x`, `sshpass -p x`, `net use … /user:ana x`. */
export function commandLineSecrets(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const { index } of everyMatch(OPTION, text)) {
    if (index < done) continue;
    const from = Math.max(done, index - 200);
    const head = text.slice(from, index).split('\n').at(-1)!.length;
    const line = /^[^\n]{0,600}/.exec(text.slice(index - head, index - head + 600))![0];
    done = index - head + line.length;
    found.push(...inLine(text, index - head, line));
  }
  return found;
}

function inLine(text: string, start: number, line: string): Span[] {
  return [...everyMatch(COMMAND, line)].flatMap((it) => {
    const from = it.index + it[0].length;
    const secrets = SECRETS.get(it[0].toLowerCase()) ?? [];
    return secrets.flatMap((secret) => inArguments(text, start + from, line.slice(from), secret));
  });
}

function inArguments(text: string, from: number, line: string, secret: RegExp): Span[] {
  const found = secret.exec(line);
  return found ? secretAt(text, from + found.index + found[0].length) : [];
}

function secretAt(text: string, at: number): Span[] {
  if (readAt(/["']?(?:\s|$|-)/y, text, at)) return [];
  const value = readValue(text, at);
  if (!value || isPlaceholder(value.text)) return [];
  return [{ start: value.start, end: value.end }];
}

/** What stands before a secret in the arguments of each command; the secret itself begins where the pattern ends. */
const ARGUMENTS: readonly { of: string; secret: RegExp }[] = [
  { of: 'mysql,mysqldump,mysqladmin,mariadb,mariadb-dump', secret: /\s-p(?=[^\s-])/ },
  {
    of: 'sshpass,mongo,mongosh,mongodump,mongorestore,docker login,podman login,registry login,cqlsh,rdesktop,zip,unrar,unzip,7z,az login',
    secret: /\s-[pP][ =]?(?=\S)/,
  },
  {
    of: 'curl,wget,lftp,smbclient,rpcclient',
    secret: /\s(?:-\w{0,6}u ?|--user[ =]|-U ?|--proxy-user[ =])["']?[^\s:%,"']{1,64}[:%,]/,
  },
  { of: 'sqlcmd,bcp,osql,isql,plink,pscp,psexec,psftp', secret: /\s-(?:P|pw|p)[ ]?(?=[^\s-])/ },
  { of: 'redis-cli', secret: /\s-a ?/ },
  { of: 'ldapsearch,ldapmodify,ldapadd,ldapwhoami,ldappasswd', secret: /\s-w ?/ },
  { of: 'openssl', secret: /-pass(?:in|out)? pass:/ },
  { of: 'keytool,jarsigner', secret: /-(?:storepass|keypass|srcstorepass|deststorepass) / },
  { of: 'net use', secret: /\/user:\S{1,64} (?![/*])/i },
  { of: 'net use', secret: /\\\\\S{1,100} (?=[^\s/*]{4,64} \/user:)/i },
  { of: 'net user', secret: /^ (?!\/)\S{1,64} (?![/*])/ },
  { of: 'freerdp,xfreerdp', secret: / \/p:/ },
  { of: 'sqlplus,expdp,impdp,rman target', secret: /^ (?:-\w )?["']?[\w.]{1,30}\/(?![/\s@])/ },
  { of: 'htpasswd', secret: /-\w{0,5}b\w{0,5} (?:-\w )?\S{1,100} \S{1,64} / },
  { of: 'identified by', secret: /^ (?:password )?(?=['"])/i },
  { of: 'echo', secret: /^ (?:-n )?(?=[^\n]{1,80}\| ?sudo -S)/ },
  { of: 'echo', secret: /^ (?:-n )?["']?[^\s:]{1,40}:(?=[^\n]{1,80}\| ?(?:sudo )?chpasswd)/ },
  { of: 'convertto-securestring', secret: /^ (?:-String )?(?=["'])/i },
];
const SECRETS = new Map<string, RegExp[]>();
for (const { of, secret } of ARGUMENTS) {
  for (const name of of.split(',')) SECRETS.set(name, [...(SECRETS.get(name) ?? []), secret]);
}
const COMMAND = new RegExp(`(?:${[...SECRETS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\w-])`, 'gi');
/** What a line with such a command has in it, found quickly. */
const OPTION =
  / (?:-[a-z-]|\/(?:user|p):|\| ?chpasswd)|identified by|net user|sqlplus|[ei][xm]pdp|rman target|SecureString/gi;
