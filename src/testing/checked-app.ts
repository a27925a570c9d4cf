import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import { type ZodType, z } from 'zod';
import type { HttpEnv } from '../kit/http/context.ts';
import { Problem } from '../kit/http/problem.ts';

/** An app that looks at its own answers. */
export interface CheckedApp {
  request(path: string, init?: RequestInit): Promise<Response>;
}

/** Throws where an answer is not what its operation declares: the status, the kind of content, each value in it. */
export function checkedApp(app: OpenAPIHono<HttpEnv>): CheckedApp {
  const check = checkAnswers(app);
  return {
    request: async (path, init) => {
      const request = new Request(new URL(path, 'http://localhost'), init);
      return check(request, await app.request(request));
    },
  };
}

/** The same of answers that came by another way; `base` stands before the addresses of the operations. */
export function checkAnswers(app: Pick<OpenAPIHono, 'openAPIRegistry'>, base = '') {
  const operations = operationsOf(app, base);
  return async (request: Pick<Request, 'method' | 'url'>, answer: Response): Promise<Response> => {
    const operation = operations.find((it) => it.method === request.method && it.address.test(request.url));
    const wrong = await wrongIn(answer, operation?.responses ?? {});
    if (wrong) throw new Error(`${request.method} ${request.url.slice(0, 200)} answered ${answer.status}: ${wrong}`);
    return answer;
  };
}

type Declared = RouteConfig['responses'];

function operationsOf(app: Pick<OpenAPIHono, 'openAPIRegistry'>, base: string) {
  return app.openAPIRegistry.definitions.flatMap((it) => {
    if (it.type !== 'route') return [];
    const { method, path, responses } = it.route;
    const address = new URLPattern({ pathname: base + path.replaceAll(/{(\w+)}/g, ':$1') });
    return [{ method: method.toUpperCase(), address, responses }];
  });
}

async function wrongIn(answer: Response, declared: Declared): Promise<string | undefined> {
  const kind = answer.headers.get('content-type')?.split(';')[0] ?? '';
  if (answer.status >= 400)
    return kind === 'application/problem+json' ? mismatch(Problem, answer) : 'no problem details';
  const response = declared[String(answer.status)];
  if (!response) return 'a status that is not declared';
  const content = 'content' in response ? response.content : undefined;
  if (!kind && !content) return undefined;
  const media = content?.[kind];
  const schema = media && 'schema' in media ? media.schema : undefined;
  if (!schema) return `${kind || 'no content'}, which is not declared`;
  return kind === 'application/json' ? mismatch(schema as ZodType, answer) : undefined;
}

async function mismatch(schema: ZodType, answer: Response): Promise<string | undefined> {
  const { error } = schema.safeParse(await answer.clone().json());
  return error && z.prettifyError(error);
}
