import { cleanText } from './clean-text.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * The document's own data: its title and language. No author, since nobody is known to be, and no date: the same note gives the same
 * document, and what it was made from stands in its footer.
 */
export const coreProperties = (title: string, language: string): { path: string; data: string } => ({
  path: 'docProps/core.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${cleanText(title).replace(/[&<>]/g, (each) => escapes[each]!)}</dc:title>` +
    `<dc:language>${language}</dc:language>` +
    '</cp:coreProperties>'
});
