import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { Language } from '../../text/language.ts';

/** On every Windows and Mac, its figures are of one width, and Liberation Sans has the same measures elsewhere. */
const font = 'Arial';
/** Has the boxes that Arial lacks. */
export const symbolFont = 'Segoe UI Symbol';

const ink = '1F2933';
export const accent = '1F3A5F';
export const hairline = 'BCC5CF';
export const shade = 'EEF2F6';

/** Proofing language of Word. */
const proofing: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** Half points, as Word counts them. */
const points = (size: number) => size * 2;

/** Below a paragraph of the note's text, in twips. */
export const afterParagraph = 120;

/** Styles of the note beside Word's own. */
export const styleIds = {
  lead: 'NoteLead',
  small: 'NoteSmall',
  cell: 'NoteCell',
  tableNote: 'NoteTableNote',
  tableFlag: 'NoteTableFlag',
  tableEnd: 'NoteTableEnd',
  figure: 'NoteFigure',
  boxesTitle: 'NoteBoxesTitle',
  list: 'ListParagraph',
  caption: 'Caption',
  footer: 'NoteFooter'
} as const;

/** Space above and below in twips, and between lines in hundredths of a line. */
const spacing = (before: number, after: number, lines = 100) => ({
  before,
  after,
  line: (lines * 240) / 100,
  // Said outright: LibreOffice takes a distance without its rule for points.
  lineRule: LineRuleType.AUTO
});

const heading = (size: number, before: number, after: number) => ({
  run: { font, size: points(size), bold: true, color: accent },
  paragraph: { spacing: spacing(before, after, 110), keepNext: true }
});

const own = (
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph']
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...(run ? { run } : {}),
  ...(paragraph ? { paragraph } : {})
});

/** The look of a note, by styles, so that a reader can change it in one place in Word. */
export function stylesIn(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: points(10), color: ink, language: { value: proofing[language] } },
        paragraph: { spacing: spacing(0, afterParagraph, 115) }
      },
      title: {
        run: { font, size: points(20), bold: true, color: accent },
        paragraph: { spacing: spacing(0, 240, 105), keepNext: true }
      },
      heading1: heading(14, 360, 120),
      heading2: heading(11.5, 280, 80),
      heading3: heading(10, 200, 60),
      listParagraph: { paragraph: { spacing: spacing(0, 60, 115) } },
      caption: {
        run: { size: points(9), bold: true, color: accent },
        paragraph: { spacing: spacing(200, 80, 105) }
      }
    },
    paragraphStyles: [
      own(styleIds.lead, 'Note Lead', { size: points(11.5) }, { spacing: spacing(0, 160, 120) }),
      own(styleIds.small, 'Note Small', { size: points(8.5) }, { spacing: spacing(0, 80, 105) }),
      own(styleIds.cell, 'Note Cell', { size: points(9) }, { spacing: spacing(0, 0) }),
      own(
        styleIds.tableNote,
        'Note Table Note',
        { size: points(8) },
        {
          spacing: spacing(60, 0)
        }
      ),
      own(
        styleIds.tableFlag,
        'Note Table Flag',
        { size: points(8) },
        {
          spacing: spacing(60, 0),
          indent: { left: 113 },
          border: { left: { style: 'single', size: 18, color: 'B54708', space: 4 } }
        }
      ),
      own(
        styleIds.tableEnd,
        'Note Table End',
        { size: points(4) },
        {
          spacing: { before: 0, after: 120, line: 120, lineRule: LineRuleType.EXACT }
        }
      ),
      own(styleIds.figure, 'Note Figure', undefined, {
        spacing: spacing(160, 0),
        keepNext: true
      }),
      own(
        styleIds.boxesTitle,
        'Note Boxes Title',
        { bold: true, color: accent },
        {
          spacing: spacing(200, 80),
          keepNext: true
        }
      ),
      own(
        styleIds.footer,
        'Note Footer',
        { size: points(7), color: '52606D' },
        {
          spacing: spacing(0, 0),
          alignment: AlignmentType.LEFT
        }
      )
    ]
  };
}
