import { create, parseDependencies, type MathNode } from 'mathjs/number';

// Its parser and nothing else: no functions, no units, no matrices.
const math = create(parseDependencies!);

/** What mathjs makes of a text; throws a SyntaxError with the place where it cannot go on as `char`, counted from 1. */
export const parse = (text: string): MathNode => math.parse(text);
