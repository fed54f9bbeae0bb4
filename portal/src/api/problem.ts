/** What is wrong, where, and what to do: a problem document (RFC 9457) of the hall, or what the line did to a call. */
export interface FieldProblem {
  /** JSON pointer into the body, or the name of a parameter, header or part. */
  field: string;
  code: string;
  message: string;
}

interface ProblemDocument {
  status: number;
  code: string;
  title: string;
  detail?: string;
  errors?: FieldProblem[];
  traceId?: string;
  [member: string]: unknown;
}

/** No answer came: nobody knows whether the call had its effect, so the same call may be sent again. */
export const CONNECTION_LOST = 'connection-lost';

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: FieldProblem[];
  readonly traceId: string | undefined;
  /** What the problem says beyond that: `personId` of somebody known already. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Seconds after which another try is welcome. */
  readonly retryAfter: number | undefined;

  constructor(document: ProblemDocument, retryAfter?: number) {
    super(document.title);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.title = document.title;
    this.detail = document.detail;
    this.errors = document.errors ?? [];
    this.traceId = document.traceId;
    this.members = document;
    this.retryAfter = retryAfter;
  }

  /** Whether the very same request may be sent again under the same Idempotency-Key. */
  get isUndecided(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === 'idempotency-in-flight';
  }

  /** Whether somebody else changed the record meanwhile. */
  get isConflict(): boolean {
    return this.status === 412;
  }

  static of(answer: unknown, response: Response): Problem {
    const wait = Number(response.headers.get('Retry-After'));
    const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : undefined;
    if (isDocument(answer)) {
      const code = answer.code ?? answer.type?.split('/').pop() ?? 'internal';
      return new Problem({ ...answer, code, status: response.status }, retryAfter);
    }
    return new Problem({ status: response.status, code: 'internal', title: '' }, retryAfter);
  }

  static from(thrown: unknown): Problem {
    if (thrown instanceof Problem) {
      return thrown;
    }
    return new Problem({ status: 0, code: CONNECTION_LOST, title: '' });
  }
}

function isDocument(answer: unknown): answer is ProblemDocument & { type?: string } {
  return typeof answer === 'object' && answer != null && 'title' in answer;
}
