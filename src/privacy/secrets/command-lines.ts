import type { Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { readAt } from './read-at.ts';
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
  const database = text[at - 1] === '/' ? value.text.lastIndexOf('@') : -1;
  return [{ start: value.start, end: database > 0 ? value.start + database : value.end }];
}

/** `ana/x@db`: the password ends where the name of the database begins. */
const ORACLE = /^ (?:-\w )?["']?[\w.]{1,30}\/(?![/\s@])/;

/** What stands before a secret in the arguments of each command; the secret itself begins where the pattern ends. */
const ARGUMENTS: readonly { of: string; secret: RegExp }[] = [
  { of: 'mysql,mysqldump,mysqladmin,mariadb,mariadb-dump,mysqlimport,mysqlcheck', secret: /\s-p(?=[^\s-])/ },
  { of: 'mysqladmin', secret: / password (?=[^\s-])/ },
  {
    of: 'sshpass,mongo,mongosh,mongoimport,mongoexport,rclone,ipmitool,ncftp,winexe,psexec,crackmapexec,evil-winrm,bcp,skopeo login,buildah login,helm registry login,nerdctl login,npm login,cf login,oc login,rar,7za,svn,sftp-batch,mongodump,mongorestore,docker login,podman login,registry login,cqlsh,rdesktop,zip,unrar,unzip,7z,az login',
    secret: /\s-[pP][ =]?(?=\S)/,
  },
  {
    of: 'curl,wget,lftp,smbclient,rpcclient,smbmap,net rpc,winexe,http,https,xh',
    secret: /\s(?:-\w{0,6}u ?|--user[ =]|-U ?|--proxy-user[ =]|-a |--auth[ =])["']?[^\s:%,"']{1,64}[:%,]/,
  },
  { of: 'sqlcmd,bcp,osql,isql,plink,pscp,psexec,psftp', secret: /\s-(?:P|pw|p)[ ]?(?=[^\s-])/ },
  { of: 'redis-cli', secret: /\s(?:-a ?|--pass )/ },
  { of: '7z,7za,rar,unrar', secret: /\s-h?p(?=[^\s-])/ },
  { of: 'schtasks', secret: /\s\/rp /i },
  {
    of: 'cmdkey,wmic,psexec,reg add,gpresult,tasklist,taskkill,systeminfo',
    secret: /\s\/(?:pass(?:word)?|p)[: ](?=[^\s*])/i,
  },
  { of: 'reg add', secret: /\/v (?:DefaultPassword|"?password"?)\b[^\n]{0,40}?\/d /i },
  { of: 'rasdial', secret: /^ (?:"[^"]{1,40}"|\S{1,40}) [^\s/]{1,40} (?=[^\s/])/ },
  { of: 'autologon', secret: /^ [^\s/]{1,40} [^\s/]{1,40} (?=[^\s/])/i },
  {
    of: 'rabbitmqctl add_user,rabbitmqctl change_password,rabbitmqctl authenticate_user',
    secret: /^ [^\s-]{1,40} (?=[^\s-])/,
  },
  { of: 'useradd,usermod', secret: /\s-p / },
  { of: 'gpg,gpg2,duplicity,borg,restic', secret: /\s--passphrase[ =]/ },
  { of: 'openssl', secret: /\s-k (?=\S)/ },
  { of: 'nmcli', secret: /\spassword / },
  { of: 'netsh wlan', secret: /\skey(?:Material)?=/i },
  { of: 'swaks', secret: /\s-(?:ap|-auth-password) / },
  { of: 'dsadd,dsmod', secret: /\s-pwd / },
  { of: 'x11vnc', secret: /\s-passwd / },
  { of: 'printf', secret: /^ (?:-[ne] )?(?=[^\n]{1,80}\\n[^\n]{1,80}\| ?(?:sudo )?(?:passwd|smbpasswd))/ },
  { of: 'kinit', secret: /<<< ?/ },
  { of: 'chpasswd,passwd', secret: /<<< ?["']?(?:[^\s:"']{1,40}:)?/ },
  { of: 'snmpwalk,snmpget,snmpset,snmpbulkwalk', secret: /\s-c ?(?=[^\s-])/ },
  { of: 'snmpwalk,snmpget,snmpset,snmpbulkwalk', secret: /\s-[AX] ?(?=[^\s-])/ },
  { of: 'pdftk', secret: /\s(?:user_pw|owner_pw|input_pw) / },
  { of: 'wpa_passphrase', secret: /^ (?:"[^"]{1,32}"|\S{1,32}) (?=\S)/ },
  { of: 'ldapsearch,ldapmodify,ldapadd,ldapwhoami,ldappasswd', secret: /\s-w ?/ },
  { of: 'openssl', secret: /-pass(?:in|out)? pass:/ },
  { of: 'keytool,jarsigner', secret: /-(?:storepass|keypass|srcstorepass|deststorepass) / },
  { of: 'net use', secret: /\/u(?:ser)?:\S{1,64} (?![/*])/i },
  { of: 'net use', secret: /^ (?:\w: )?\\{2,4}\S{1,100} (?=[^\s/*]{3,64}(?:\s|$))/i },
  { of: 'net use', secret: /\\\\\S{1,100} (?=[^\s/*]{4,64} \/user:)/i },
  { of: 'net user', secret: /^ (?!\/)\S{1,64} (?![/*])/ },
  { of: 'freerdp,xfreerdp', secret: / \/p:/ },
  { of: 'sqlplus,expdp,impdp,rman target,sqlldr', secret: ORACLE },
  { of: 'exp,imp', secret: /^ [\w.]{1,30}\/(?=[^\s/@]{1,64}@)/ },
  { of: 'htpasswd', secret: /-\w{0,5}b\w{0,5} (?:-\w )?\S{1,100} \S{1,64} / },
  { of: 'identified by', secret: /^ (?:password )?(?=['"]|\w{1,60}(?:;|\s*$))/i },
  { of: 'identified with', secret: /^ \S{1,40} (?:by|as) (?=['"])/i },
  {
    of: 'echo,printf',
    secret:
      /^ (?:-[ne] )?(?=[^\n]{1,80}\| ?(?:sudo (?:-\w )?-S|sudo -kS|(?:sudo )?passwd --stdin|kinit|docker login|su |openssl|cryptsetup|gpg))/,
  },
  { of: 'echo', secret: /^ (?:-n )?["']?[^\s:]{1,40}:(?=[^\n]{1,80}\| ?(?:sudo )?chpasswd)/ },
  { of: 'convertto-securestring', secret: /^ (?:-String |-AsPlainText )?(?=["'])/i },
];
const SECRETS = new Map<string, RegExp[]>();
for (const { of, secret } of ARGUMENTS) {
  for (const name of of.split(',')) SECRETS.set(name, [...(SECRETS.get(name) ?? []), secret]);
}
const COMMAND = new RegExp(`(?:${[...SECRETS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\w-])`, 'gi');
/** What a line with such a command has in it, found quickly. */
const OPTION =
  / (?:-[a-z-]|\/(?:u(?:ser)?|p|pass(?:word)?):|\/(?:rp|v|d|p) |\| ?(?:sudo )?(?:chpasswd|passwd)|\| ?(?:kinit|su )|<<<)|identified (?:by|with)|net use|sqlplus|sqlldr|\b(?:exp|imp) (?=\w{1,30}\/)|[ei][xm]pdp|rman target|SecureString|mysqladmin|rasdial|autologon|rabbitmqctl|nmcli|netsh wlan|pdftk|wpa_passphrase/gi;
