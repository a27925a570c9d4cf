import { describe, expect, it } from 'vitest';
import { hub } from '../hear-hub.ts';

describe('hub try', () => {
  it('answers a case with the clause that decides, and what would change it', async () => {
    const { exitCode, text } = await hub(
      'try',
      'assess',
      'category=database',
      'Severity=SEV1',
      'Minutes worked=11 min',
      'Steps tried=1',
      'Data at risk=no',
      'Regulated client=no',
      'Server access needed=no',
    );
    expect(exitCode).toBe(0);
    expect(text).toContain('KB-155 E19: stay');
    expect(text).toContain('Minutes worked 15 min or more (in PT4M): E5, tier 2');
  });

  it('asks first for the unknown fact that could lead to the gravest clause', async () => {
    const { text } = await hub('try', 'assess', 'Category=database', 'Severity=SEV3', 'Consult=asked');
    expect(text).toContain('Ask first: Could data of the client be lost');
  });

  it('refuses a fact that the table does not ask for, and names those that it does', async () => {
    const { exitCode, text } = await hub('try', 'assess', 'Mood=angry');
    expect(exitCode).toBe(1);
    expect(text).toContain('"Mood" is not a fact of this table');
    expect(text).toContain('Minutes worked');
  });

  it('refuses a value that the cells do not know', async () => {
    const { exitCode, text } = await hub('try', 'severity', 'Impact=everybody', 'Urgency=can wait');
    expect(exitCode).toBe(1);
    expect(text).toContain('everyone, several, one');
  });

  it('finds the severity of impact and urgency, in any case of letters', async () => {
    const { text } = await hub('try', 'severity', 'impact=SEVERAL', 'URGENCY=work stopped');
    expect(text).toContain('KB-310 V4: SEV2');
  });

  it.each(['2041', 'lt2041', 'LT 2041', 'LT-2041'])('reads the code %s as engineers type it', async (typed) => {
    const { exitCode, text } = await hub('try', 'codes', typed);
    expect(exitCode).toBe(0);
    expect(text).toContain('LT-2041 Report not produced');
  });

  it('shows family, nearest codes and what to do for a code that is not in the catalogue', async () => {
    const { exitCode, text } = await hub('try', 'codes', '2044');
    expect(exitCode).toBe(1);
    expect(text).toContain('LT-2044 is not in the catalogue');
    expect(text).toContain('LT-2041');
    expect(text).toContain('KB-601');
  });

  it('sends an unknown security code to Tier 3 all the same', async () => {
    const { text } = await hub('try', 'codes', '9999');
    expect(text).toContain('#tier3-escalation');
  });

  it('answers in JSON with the agreed keys', async () => {
    const { text } = await hub('try', 'assess', 'Category=security', '--json');
    expect(JSON.parse(text)).toMatchObject({
      verdict: 'tier 3',
      clause: 'E1',
      document: 'KB-155',
      channel: '#tier3-escalation',
    });
  });

  it('shows what would be kept of a text, and what was found in it, never the value', async () => {
    const { exitCode, text } = await hub('try', 'redact', 'ang password ko po ay Bahay123');
    expect(exitCode).toBe(0);
    expect(text.split('\n')).toEqual([
      'ang password ko po ay [password removed · KB-450 P1]',
      '  KB-450 P1: password removed (password in context, at 22, 8 long)',
    ]);
  });

  it('says so where a text holds nothing, and takes words as one text', async () => {
    const { text } = await hub('try', 'redact', 'reset', 'my', 'password', 'please');
    expect(text).toBe('reset my password please\nNothing was found.');
  });

  it('answers what was found in JSON with the agreed keys', async () => {
    const { text } = await hub('try', 'redact', 'mail ana@acme.example, TIN 123-456-789-000', '--json');
    expect(JSON.parse(text)).toEqual({
      text: 'mail ana@acme.example, TIN [government id masked · KB-450 P4]',
      findings: [
        {
          ...{ class: 'contact data', clause: 'P7', document: 'KB-450', detector: 'mail address' },
          ...{ treatment: 'flag', start: 5, length: 16 },
        },
        {
          ...{ class: 'government id', clause: 'P4', document: 'KB-450', detector: 'TIN' },
          ...{ treatment: 'mask', start: 27, length: 15 },
        },
      ],
    });
  });

  it('needs the classes to redact by', async () => {
    const { exitCode, text } = await hub('try', 'redact', 'hello', '--only');
    expect(exitCode).toBe(2);
    expect(text).toContain('--only needs documents.');
  });

  it('says what can be tried where the word is unknown', async () => {
    const { exitCode, text } = await hub('try', 'weather');
    expect(exitCode).toBe(2);
    expect(text).toContain('assess, severity, codes');
  });
});
