import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds a program of this folder, so that it can be started as a process of its own. @returns its file */
export async function buildProgram(name: 'saver' | 'locker'): Promise<string> {
  const outDir = fileURLToPath(new URL(`../../node_modules/.cache/fristvaerk/${name}/`, import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false
    }
  });
  return `${outDir}${name}.js`;
}
