/** Serves the built app: one process, defaults that work on one's own machine. */
process.env.HOST ??= '127.0.0.1';
process.env.PORT ??= '4173';
// Without an origin, adapter-node takes every form posted over plain http for a forgery.
process.env.ORIGIN ??= `http://${process.env.HOST}:${process.env.PORT}`;

// A model may be 10 MB, and what a link shows 20 MB; each request is held to its own limit where it is read.
process.env.BODY_SIZE_LIMIT ??= '21M';

process.on('uncaughtException', (error) => {
  const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
  console.error(taken ? `Port ${process.env.PORT} is in use: choose another with PORT=…` : error);
  process.exit(1);
});

await import(new URL('../build/index.js', import.meta.url).href);
