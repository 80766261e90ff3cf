/** Signing in comes back to the very view: what was chosen is in the address. */
export function signInHref(here: string): string {
  const to = new URL(here, 'http://here');
  to.searchParams.delete('signin');
  return `/login?to=${encodeURIComponent(to.pathname + to.search)}`;
}

export const SIGN_OUT_HREF = '/logout';
