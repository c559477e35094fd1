import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault, type JsonFault } from './json-text.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the first fault of a JSON text', () => {
  it.each<[string, JsonFault['code'], JsonFault['expected'], number, number, string]>([
    ['', 'truncated', 'value', 1, 1, '—'],
    ['{"a": 1', 'truncated', 'commaOrEnd', 1, 8, '—'],
    ['{"a": [1, 2', 'truncated', 'commaOrEnd', 1, 12, '—'],
    ['{"a": tr', 'truncated', 'value', 1, 7, '"tr"'],
    ['{"a": "b', 'truncated', 'string', 1, 7, '"\\"b"'],
    ['{\n  "a": 1,\n}', 'syntax', 'key', 3, 1, '"}"'],
    ['{a: 1}', 'syntax', 'key', 1, 2, '"a: 1}"'],
    ['{"a" 1}', 'syntax', 'colon', 1, 6, '"1}"'],
    ['{"a": 1 "b": 2}', 'syntax', 'commaOrEnd', 1, 9, '"\\"b\\": 2}"'],
    ['[1,]', 'syntax', 'value', 1, 4, '"]"'],
    ['[1,5', 'truncated', 'commaOrEnd', 1, 5, '—'],
    ['[01]', 'syntax', 'number', 1, 2, '"01]"'],
    ['["a\nb"]', 'syntax', 'string', 1, 2, '"\\"a\\nb\\"]"'],
    ['["\\x"]', 'syntax', 'string', 1, 2, '"\\"\\\\x\\"]"'],
    ['[NaN]', 'syntax', 'value', 1, 2, '"NaN]"'],
    ['{} x', 'syntax', 'end', 1, 4, '"x"'],
    ["{'a': 1}", 'syntax', 'key', 1, 2, '"\'a\': 1}"'],
    ['{"a": 1, "a": 2}', 'duplicateKey', 'uniqueKey', 1, 10, '"a"'],
    ['{"a": 1, "\\u0061": 2}', 'duplicateKey', 'uniqueKey', 1, 10, '"a"'],
    ['['.repeat(65), 'tooDeep', 'lessDepth', 1, 65, '"["']
  ])('%j', (text, code, expected, line, column, found) => {
    expect(findJsonFault(text)).toMatchObject({ code, expected, line, column, found });
  });

  it('says inside what it lies', () => {
    expect(findJsonFault('{"units": [{"id": "a", "id": "b"}]}')?.path).toEqual(['units', 0]);
  });

  it('is none where the JSON holds, and one where it does not', () => {
    const token = fc.constantFrom(
      ...'{}[]:,"\\ \n\t01-.eE+',
      'true',
      'false',
      'null',
      '"a"',
      '"b":',
      '12',
      '"\\u00e5"'
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = tokens.join('');
        const fault = findJsonFault(text);
        // Only a repeated key is refused though JSON.parse takes it.
        expect(fault === undefined || fault.code === 'duplicateKey').toBe(
          parses(text) || fault?.code === 'duplicateKey'
        );
      }),
      { numRuns: 20_000 }
    );
  });

  it('is none in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        expect(findJsonFault(JSON.stringify(value, null, indent))).toBeUndefined();
      })
    );
  });

  it('is found after a string of millions of characters', () => {
    expect(findJsonFault(`["${'x\\n'.repeat(2_000_000)}" 1]`)).toMatchObject({
      expected: 'commaOrEnd',
      line: 1
    });
  });
});
