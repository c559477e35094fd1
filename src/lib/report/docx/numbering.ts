import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';

/**
 * Names of the two kinds of lists. The package writes them into the text of the document for a moment; they hold a sign that no text of a
 * note can, so that none is taken for one.
 */
export const listReference = { bullets: '\ufffebullets', numbers: '\ufffenumbers' } as const;

/** Word has nine levels. */
export const deepestLevel = 8;

const stepTwips = 397;
/** Where the words of a level begin. */
export const indentTwips = (level: number): number => stepTwips * (level + 1);

const marks = ['•', '–', '◦'];
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;

const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level);

const paragraphOf = (level: number) => ({
  paragraph: { indent: { left: indentTwips(level), hanging: stepTwips } }
});

export const numbering: INumberingOptions = {
  config: [
    {
      reference: listReference.bullets,
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: marks[level % marks.length]!,
        alignment: AlignmentType.LEFT,
        style: paragraphOf(level)
      }))
    },
    {
      reference: listReference.numbers,
      levels: levels.map((level) => ({
        level,
        format: formats[level % formats.length]!,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: paragraphOf(level)
      }))
    }
  ]
};
