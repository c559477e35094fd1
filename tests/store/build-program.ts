import { fileURLToPath } from 'node:url';
import { build } from 'vite';

type Program = 'saver' | 'locker';
const built = new Map<Program, Promise<string>>();

/** Builds a program of this folder, once, so that it can be started as a process of its own. @returns its file */
export function buildProgram(name: Program): Promise<string> {
  const file = built.get(name) ?? buildAnew(name);
  built.set(name, file);
  return file;
}

async function buildAnew(name: Program): Promise<string> {
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
