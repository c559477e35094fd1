/** What a paste holds where it is a table: several cells or several lines. A single cell, and what goes into a long text, is pasted as ever. */
export function pastedTable(event: ClipboardEvent, isListOfElements: boolean): string | undefined {
  if (event.defaultPrevented || event.target instanceof HTMLTextAreaElement) return undefined;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  // What is copied from Excel ends with a line end, also where it is one cell.
  const inner = text.replace(/[\r\n]+$/, '');
  const isTable = inner.includes('\t') || (!isListOfElements && /[\r\n]/.test(inner));
  return isTable ? text : undefined;
}
