const OFFICE = 'application/vnd.openxmlformats-officedocument.';

const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/plain': 'TXT',
  [`${OFFICE}wordprocessingml.document`]: 'DOCX',
  [`${OFFICE}spreadsheetml.sheet`]: 'XLSX',
  [`${OFFICE}presentationml.presentation`]: 'PPTX',
  'application/x-msdownload': 'EXE',
  'application/x-cfb': 'DOC/XLS/PPT',
};

/** A short name of a media type, the same in every language: `PDF`, `PNG`; null for bytes of no known type. */
export function mediaName(mediaType: string): string | null {
  if (mediaType === 'application/octet-stream') return null;
  return NAMES[mediaType] ?? mediaType.replace(/^.*\/(?:x-|vnd\.)?/, '').toUpperCase();
}
