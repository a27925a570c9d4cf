import { describe, expect, test } from 'vitest';
import { connectionString } from './connection-string.ts';
import { marked, unmarked } from './marked.ts';

const GIVEN_AWAY = [
  'postgres://ana:«hunter2»@db.test:5432/app',
  'DATABASE_URL=postgresql://ana:«p%40ss»@10.0.0.5/app?sslmode=require',
  'mysql://root:«x»@localhost',
  'mongodb+srv://ana:«S3cret!»@cluster0.test/db',
  'redis://:«abc123»@cache.test:6379/0',
  'amqp://guest:«guest»@mq.test',
  'smtp://mailer:«letmein»@mail.test:587',
  'https://ana:«hunter2»@portal.test/login',
  'ftp://ana:«pa:ss»@files.test',
  'postgres://ana:«p@ss»@db.test/app',
  'postgres://ana:«a/b»@db.test/app',
  'jdbc:mysql://db.test/app?user=ana&password=«hunter2»&ssl=true',
  'jdbc:sqlserver://db.test;databaseName=app;user=sa;password=«Str0ng!»;encrypt=true',
  'jdbc:oracle:thin:scott/«tiger»@db.test:1521/x',
  'Server=db.test;Database=app;User Id=sa;Password=«Str0ng!Pass»;',
  'Data Source=db;Initial Catalog=app;UID=sa;PWD=«two words»;Encrypt=true',
  "Server=db;Uid=sa;Pwd='«a;b»';",
  'host=db.test port=5432 dbname=app user=ana password=«hunter2» sslmode=require',
  'dsn = "host=db user=ana password=\'«x y»\'"',
  'Driver={ODBC Driver 18};Server=db;PWD=«abc»',
  'see (postgres://ana:«hunter2»@db.test/app).',
];

const HARMLESS = [
  'https://portal.test/login',
  'http://localhost:8080/a@b',
  'postgres://db.test:5432/app',
  'https://ana@portal.test/',
  'postgres://ana:****@db.test',
  'postgres://ana:$DB_PASSWORD@db.test',
  'postgres://ana:<password>@db.test',
  'postgres://ana:[key or token removed · KB-450 P3]@db.test',
  'mailto:ana@portal.test',
  'Server=db.test;Database=app;Integrated Security=true;',
  'Server=db;Password=;',
  'password=hunter2',
  'the connection string is wrong',
  'git@github.test:leantech/hub.git',
  'ssh://git@github.test:22/hub.git',
  'https://portal.test/?next=a:b@c',
  'see http://10.0.0.1:3000/@ana',
  'host=db.test port=5432 dbname=app user=ana',
];

describe('the password of a connection', () => {
  test.each(GIVEN_AWAY)('is found, and nothing beside it: %j', (text) => {
    expect(marked(connectionString, unmarked(text))).toBe(text);
  });

  test.each(HARMLESS)('is not seen in what is harmless: %j', (text) => {
    expect(marked(connectionString, text)).toBe(text);
  });
});
