import { defineConfig } from 'vite';

/** Each entry becomes `build-cli/NAME.js`: the program, and what it starts as worker threads. */
const entries = {
  index: 'src/cli/index.ts'
};

export default defineConfig({
  // Packages are bundled, too: the program starts faster from few files.
  ssr: { noExternal: true },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'build-cli',
    minify: false,
    rolldownOptions: {
      input: entries,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
    }
  }
});
