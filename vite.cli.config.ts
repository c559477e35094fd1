import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

/** What is started as a worker thread is built as a file of its own beside the program. */
const threads = ['src/lib/forecast', 'src/cli'].flatMap((room) =>
  readdirSync(room)
    .filter((name) => name.endsWith('-thread.ts'))
    .map((name) => [name.replace('.ts', ''), `${room}/${name}`])
);

export default defineConfig({
  // Packages are bundled, too: the program starts faster from few files. Those of the store, which few commands need, read files beside their own.
  ssr: { noExternal: true, external: ['@electric-sql/pglite', 'pg'] },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'build-cli',
    minify: false,
    rolldownOptions: {
      // `main` is the program without its process.
      input: { index: 'src/cli/index.ts', main: 'src/cli/main.ts', ...Object.fromEntries(threads) },
      // All in one folder, so that `new URL('./NAME-thread.js', import.meta.url)` holds from every file.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
    }
  }
});
