import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../picture.ts';
import { placeOf } from './put-pictures.ts';
import { figureCaption, type Counts } from './caption.ts';
import { cleanText } from './clean-text.ts';
import { textHeightTwips, textWidthTwips } from './page.ts';
import { styleIds } from './styles.ts';

/** A twip is a twentieth of a point, a pixel of CSS three quarters of one. */
const twipsPerPixel = 15;

/** As wide as the text, or as high as most of a page, in whole pixels. */
function fitted({ width, height }: Picture): { width: number; height: number } {
  const scale = Math.min(
    textWidthTwips.portrait / twipsPerPixel / width,
    (0.75 * textHeightTwips.portrait) / twipsPerPixel / height
  );
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

/** The place of a chart's picture above its caption, kept together. */
export function chartOf(picture: Picture, caption: string, order: number, counts: Counts): Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: placeOf(order),
    transformation: fitted(picture),
    altText: { id: String(order), name: `chart${order}`, description: cleanText(picture.alt) }
  });
  return [
    new Paragraph({ style: styleIds.figure, keepNext: true, children: [image] }),
    figureCaption(caption, counts)
  ];
}
