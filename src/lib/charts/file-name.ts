/** A file name from a chart's title, safe on every machine: "fristoverholdelse-pr-maaned.csv". */
export function fileName(title: string, ending: 'csv' | 'svg' | 'png'): string {
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'tal' : plain}.${ending}`;
}
