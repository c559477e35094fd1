import { elementsIn, within, type Element } from './xml-testing.ts';

const list = (text: string) => text.split(' ').map((name) => `w:${name}`);

const borderSides = 'top start left bottom end right insideH insideV';
const styleOrder =
  'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr';

/**
 * For tests: the order of children that the transitional schema of WordprocessingML (ECMA-376, wml.xsd) states for what a note is made
 * of. Word refuses a file, or repairs it, where they stand in another.
 */
const orders: Record<string, readonly string[]> = {
  'w:pPr': list(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
  ),
  'w:rPr': list(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'
  ),
  'w:numPr': list('ilvl numId numberingChange ins'),
  'w:pBdr': list('top left bottom right between bar'),
  'w:tbl': list('tblPr tblGrid tr'),
  'w:tblPr': list(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'
  ),
  'w:tblBorders': list(borderSides),
  'w:tblCellMar': list('top start left bottom end right'),
  'w:tr': list('tblPrEx trPr tc'),
  'w:tc': list('tcPr p'),
  'w:tcPr': list(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers'
  ),
  'w:tcBorders': list(`${borderSides} tl2br tr2bl`),
  'w:sectPr': list(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'
  ),
  'w:style': list(styleOrder),
  'w:docDefaults': list('rPrDefault pPrDefault'),
  'w:numbering': list('numPicBullet abstractNum num numIdMacAtCleanup'),
  'w:abstractNum': list('nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
  'w:lvl': list('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:num': list('abstractNumId lvlOverride'),
  'wp:inline': ['wp:extent', 'wp:effectExtent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
  'pic:pic': ['pic:nvPicPr', 'pic:blipFill', 'pic:spPr']
};

/** Children that may stand more than once. */
const repeated = new Set([
  'w:tr',
  'w:tc',
  'w:p',
  'w:lvl',
  'w:abstractNum',
  'w:num',
  'w:lvlOverride',
  'w:footerReference'
]);

/** Where a part departs from the schema's order: empty if nowhere. */
export function disorder(part: Element): string[] {
  const faults: string[] = [];
  for (const element of within(part)) {
    const order = orders[element.name];
    if (!order) continue;
    let last = -1;
    for (const { name } of elementsIn(element)) {
      const place = order.indexOf(name);
      if (place < 0) faults.push(`${name} has no place in ${element.name}`);
      else if (place < last || (place === last && !repeated.has(name)))
        faults.push(`${name} stands too late in ${element.name}`);
      last = Math.max(last, place);
    }
    if (element.name === 'w:tc' && elementsIn(element).at(-1)?.name !== 'w:p')
      faults.push('a cell without a paragraph at its end');
  }
  return faults;
}
