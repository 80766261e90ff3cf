/** RFC 9457 problem as the services send it; texts come in the language of the request. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  errors?: Violation[];
}

export interface Violation {
  row?: number | null;
  column?: string | null;
  rule?: string;
  message?: string;
  /** What the caller does to put it right. */
  mend?: string;
}

/** Any failed request, with a problem even where no service answered. Title and detail are then left to the page. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.title === '' ? problem.type : problem.title);
  }
}

export const UNREACHABLE = 'urn:frontier:page:unreachable';
export const UNREADABLE = 'urn:frontier:page:unreadable';

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { type: UNREADABLE, title: '', status: 0 };
}

/** A part of the system does not answer (or the network does not): it may be back by itself. */
export function isPartUnavailable(problem: Problem): boolean {
  return problem.type === UNREACHABLE || [502, 503, 504].includes(problem.status);
}

/** @returns the problem in a failed answer, or one made from its status when the answer is no problem+json */
export function readProblem(status: number, body: unknown): Problem {
  if (typeof body !== 'object' || body === null) return { type: 'about:blank', title: '', status };
  const found = body as Partial<Problem>;
  return {
    ...found,
    type: typeof found.type === 'string' ? found.type : 'about:blank',
    title: typeof found.title === 'string' ? found.title : '',
    status,
  };
}
