/** What is no text for people in a composed document: it is told to programs. */
const NOT_SHOWN: readonly string[] = ['kind', 'tone', 'href', 'url', 'language', 'madeAt'];

/** A composed document, or a part of one, with every text that people read changed alike. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      NOT_SHOWN.includes(name) ? each : mapTexts(each, change),
    ]),
  ) as T;
}
