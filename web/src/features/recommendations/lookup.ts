/** From a code to the name in the reader's language; an unknown code stands for itself. */
export type Lookup = (code: string) => string;

export function lookup<T>(
  entries: readonly T[],
  codeOf: (entry: T) => string,
  nameOf: (entry: T) => string,
): Lookup {
  const names = new Map(entries.map((entry) => [codeOf(entry), nameOf(entry)]));
  return (code) => names.get(code) ?? code;
}
