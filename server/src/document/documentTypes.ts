import { DocumentFormat } from '@risalah/shared';

/** How each form is named and told to browsers. */
export const DOCUMENT_TYPES: Record<DocumentFormat, { ending: string; type: string }> = {
  PDF: { ending: 'pdf', type: 'application/pdf' },
  DOCX: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  MD: { ending: 'md', type: 'text/markdown; charset=utf-8' },
  JSON: { ending: 'json', type: 'application/json; charset=utf-8' },
  XLSX: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
};

/** The form that a file's ending names; undefined when none has it. */
export const formatOf = (ending: string): DocumentFormat | undefined =>
  Object.values(DocumentFormat).find((format) => DOCUMENT_TYPES[format].ending === ending);
