/** A text of the program itself, in both languages. */
export interface Wording {
  da: string;
  en: string;
}

/** A number as a reader writes it: 1.924,5 in Danish, 1,924.5 in English. */
export function numberWording(value: number): Wording {
  const [whole = '', decimals] = String(value).split('.');
  if (whole.includes('e')) return { da: String(value), en: String(value) };
  const grouped = (separator: string) => whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return {
    da: grouped('.') + (decimals === undefined ? '' : `,${decimals}`),
    en: grouped(',') + (decimals === undefined ? '' : `.${decimals}`)
  };
}

/** "a, b eller c" · "a, b or c"; with another separator where the options hold commas themselves. */
export function anyOf(options: readonly Wording[], separator = ', '): Wording {
  const join = (language: 'da' | 'en', last: string) => {
    const words = [...new Set(options.map((option) => option[language]))];
    const final = words.pop() ?? '';
    return words.length === 0 ? final : `${words.join(separator)} ${last} ${final}`;
  };
  return { da: join('da', 'eller'), en: join('en', 'or') };
}
