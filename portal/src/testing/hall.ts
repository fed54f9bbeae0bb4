import { vi } from 'vitest';

type Answer = { status?: number; body?: unknown; etag?: string; headers?: Record<string, string> };

/** What was asked of the hall. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

/**
 * A hall that answers as a test says, by method and path: `'GET /api/vacancies'`. What it is not told of is 404. Returns
 * what it was asked, in order.
 */
export function hallAnswers(answers: Record<string, Answer | ((asked: Asked) => Answer)>): Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = new Request(typeof input === 'string' ? new URL(input, location.href) : input, init);
    const { pathname, searchParams } = new URL(request.url);
    const asked: Asked = {
      method: request.method,
      path: pathname,
      query: searchParams,
      headers: request.headers,
      body: await bodyOf(request),
    };
    all.push(asked);
    const known = answers[`${asked.method} ${pathname}`];
    const answer = typeof known === 'function' ? known(asked) : known;
    const { status = 200, body, etag, headers } = answer ?? { status: 404, body: { title: 'not found' } };
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: {
        'Content-Type': 'application/json',
        ...(etag === undefined ? {} : { ETag: etag }),
        ...headers,
      },
    });
  });
  return all;
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
    return Object.fromEntries(await request.formData());
  }
  const text = await request.text();
  return text === '' ? undefined : JSON.parse(text);
}
