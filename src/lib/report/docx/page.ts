import { PageOrientation } from 'docx';

/** Lengths of the page in twips, twentieths of a point: A4 with margins of 2 cm at the sides and 2,5 cm above and below. */
const shortSide = 11_906;
const longSide = 16_838;
const sideMargin = 1_134;
const endMargin = 1_417;

export type PageTurn = 'portrait' | 'landscape';

/** What is left between the margins for text. */
export const textWidthTwips: Record<PageTurn, number> = {
  portrait: shortSide - 2 * sideMargin,
  landscape: longSide - 2 * sideMargin
};

/** Height between the margins. */
export const textHeightTwips: Record<PageTurn, number> = {
  portrait: longSide - 2 * endMargin,
  landscape: shortSide - 2 * endMargin
};

/** A section's page. */
export const pageOf = (turn: PageTurn) => ({
  // The package turns width and height itself.
  size: {
    width: shortSide,
    height: longSide,
    orientation: turn === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  },
  margin: {
    top: endMargin,
    bottom: endMargin,
    left: sideMargin,
    right: sideMargin,
    header: 709,
    footer: 567
  }
});
