/**
 * Where to go after signing in: the page that was wanted, if it is one of this site. Only a path that begins with a
 * single `/` is; anything else leads home.
 */
export function destination(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : '/';
}
