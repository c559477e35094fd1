import * as z from 'zod';

// zod compiles validators with `new Function` unless told not to; a page with a content security policy forbids that.
z.config({ jitless: true });

/** The schema library, set up once. Only this room knows it. */
export { z };
