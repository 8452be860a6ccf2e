/** The language that the server is asked to speak: that of the page. */
export function currentGraphqlLanguage(): 'id' | 'en' {
  return document.documentElement.lang === 'en' ? 'en' : 'id';
}
