import { strFromU8, unzipSync } from 'fflate';

/** For tests: a cell as it stands in a file. */
export interface ReadCell {
  readonly value: string | number | null;
  readonly formula?: string;
  /** Code of the number format. */
  readonly format?: string;
}

/** For tests: a sheet as it stands in a file, its cells by their address. */
export interface ReadSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** Of its XML. */
  readonly xml: string;
}

const plain = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** ECMA-376, part 1, 22.9.2.19: `_x0041_` is the character with that number. */
const spelledBack = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map([...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name!, plain(value!)]));

/** For tests: reads a file of Excel by what the format says, and nothing of how ours was written. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path]!);
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    spelledBack(plain([...item!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')))
  );
  const styles = part('xl/styles.xml');
  const codes = new Map(
    [...styles.matchAll(/<numFmt [^>]*>/g)].map(([tag]) => {
      const attributes = attributesOf(tag);
      return [attributes.get('numFmtId')!, attributes.get('formatCode')!];
    })
  );
  const formats = [.../<cellXfs.*<\/cellXfs>/s.exec(styles)![0].matchAll(/<xf [^>]*>/g)].map(([tag]) =>
    codes.get(attributesOf(tag).get('numFmtId') ?? '')
  );
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => {
      const attributes = attributesOf(tag);
      return [attributes.get('Id')!, attributes.get('Target')!];
    })
  );
  return [...part('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const attributes = attributesOf(tag);
    const xml = part(`xl/${targets.get(attributes.get('r:id')!)!}`);
    const cells = [...xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, head, inner = '']) => {
      const cell = attributesOf(head!);
      const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
      const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1];
      const format = formats[Number(cell.get('s') ?? 0)];
      return [
        cell.get('r')!,
        {
          value: value === undefined ? null : cell.get('t') === 's' ? texts[Number(value)]! : Number(value),
          ...(formula !== undefined && { formula: plain(formula) }),
          ...(format !== undefined && { format })
        }
      ] as const;
    });
    return { name: attributes.get('name')!, cells: new Map(cells), xml };
  });
}

const letters = (column: string): number =>
  [...column].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const columnOf = (number: number): string =>
  number === 0 ? '' : columnOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));

/** For tests: what a SUM gives, from the numbers and formulas of its sheet and not from what stands beside them. */
export function valueOf(sheet: ReadSheet, address: string): number {
  const cell = sheet.cells.get(address);
  if (cell?.formula === undefined) return typeof cell?.value === 'number' ? cell.value : 0;
  const inner = /^SUM\(([A-Z0-9:,]+)\)$/.exec(cell.formula)?.[1];
  if (inner === undefined) throw new Error(`not a sum: ${cell.formula}`);
  return inner
    .split(',')
    .flatMap((range) => {
      const [from, to = from] = range.split(':').map((end) => /^([A-Z]+)(\d+)$/.exec(end)!.slice(1));
      const columns = letters(to![0]!) - letters(from![0]!) + 1;
      const rows = Number(to![1]) - Number(from![1]) + 1;
      return Array.from({ length: columns * rows }, (_, i) => {
        const column = columnOf(letters(from![0]!) + (i % columns));
        return valueOf(sheet, `${column}${Number(from![1]) + Math.floor(i / columns)}`);
      });
    })
    .reduce((sum, value) => sum + value, 0);
}
