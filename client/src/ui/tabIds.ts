/** The ids by which a tab and its panel find each other; `name` is that of the set of tabs. */
export function tabIds(name: string, id: string): { tab: string; panel: string } {
  return { tab: `${name}-tab-${id}`, panel: `${name}-panel-${id}` };
}
