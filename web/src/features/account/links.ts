/** Signing in comes back to the very view: what was chosen is in the address. */
export function signInHref(here: string): string {
  return `/login?to=${encodeURIComponent(here)}`;
}

export const SIGN_OUT_HREF = '/logout';
