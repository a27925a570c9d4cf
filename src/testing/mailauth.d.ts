// mailauth has no types of its own; this is what the tests use of it.
declare module 'mailauth/lib/dkim/verify.js' {
  interface Result {
    signingDomain: string;
    selector: string;
    signingHeaders?: { keys: string };
    status: { result: string; comment?: string };
  }
  export function dkimVerify(
    message: Buffer | string,
    options: { resolver(name: string, type: string): Promise<string[][]> },
  ): Promise<{ results: Result[] }>;
}
