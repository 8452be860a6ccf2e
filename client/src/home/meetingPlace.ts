/** Where people meet, in a word: the service of the call (`Zoom`), else the site it is on, else the room. */
export function meetingPlace({ meetingUrl, venue }: { meetingUrl: string | null; venue: string }): string {
  if (!meetingUrl || !URL.canParse(meetingUrl)) return venue;
  const { hostname } = new URL(meetingUrl);
  return /(^|\.)zoom\.us$/.test(hostname) ? 'Zoom' : hostname;
}
