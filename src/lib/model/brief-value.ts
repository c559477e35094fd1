const longest = 80;
const longestText = 60;

// Invisible and direction-changing characters could make a message read as something else.
const invisible = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A string quoted as in JSON, shortened, with invisible characters written as escapes. */
export function quoted(text: string): string {
  const short = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return JSON.stringify(short).replace(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}

function write(value: unknown, room: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) {
    // Numbers that JSON cannot hold (Infinity, NaN) and things that are no data still get a name.
    return typeof value === 'function' || typeof value === 'symbol' ? typeof value : String(value);
  }
  const isList = Array.isArray(value);
  let text = isList ? '[' : '{';
  for (const key in value) {
    if (text.length > room) return `${text}…`;
    if (text.length > 1) text += ',';
    if (!isList) text += `${quoted(key)}:`;
    text += write((value as Record<string, unknown>)[key], room - text.length);
  }
  return text + (isList ? ']' : '}');
}

/** A value as a short piece of JSON for a message: at most 80 characters, escaped; `—` where there is nothing. */
export function briefValue(value: unknown): string {
  if (value === undefined) return '—';
  const text = write(value, longest);
  if (text.length <= longest) return text;
  // Not between the halves of a character pair.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
