import { mayImport, nodeRooms, packages, seriesReaders } from './rooms.js';

const rooms = Object.keys(mayImport);

/** @param {string} room */
const folder = (room) => (['routes', 'cli'].includes(room) ? `src/${room}` : `src/lib/${room}`);

/** @param {string | string[]} type */
const room = (type) => ({ element: { type } });

/** @param {string} categories */
const file = (categories) => ({ file: { categories } });

export const boundarySettings = {
  'boundaries/elements': rooms.map((type) => ({ type, pattern: folder(type), partialMatch: false })),
  'boundaries/files': [
    { category: 'test', pattern: 'src/**/*.test.ts' },
    { category: 'testing', pattern: 'src/**/*-testing.ts' },
    { category: 'thread', pattern: 'src/lib/forecast/**/*-thread*.ts' },
    { category: 'series', pattern: 'src/lib/charts/series.ts' },
    { category: 'hooks', pattern: 'src/hooks*.ts' },
    { category: 'service-worker', pattern: 'src/service-worker.ts' },
    { category: 'ambient', pattern: 'src/app.d.ts' },
    { category: 'server-route', pattern: 'src/routes/**/+*.server.ts' },
    { category: 'server-route', pattern: 'src/routes/**/+server.ts' }
  ],
  'import/resolver': { typescript: { alwaysTryTypes: true } }
};

/** @param {string} source */
const external = (source) => ({ module: { origin: 'external', source } });
const nodeBuiltIn = { module: { origin: 'core' } };

export const boundaryPolicies = {
  default: 'disallow',
  checkAllOrigins: true,
  policies: [
    ...Object.entries(mayImport)
      .filter(([, allowed]) => allowed.length > 0)
      .map(([from, allowed]) => ({ from: room(from), allow: { to: room(allowed) } })),
    { from: room(seriesReaders), allow: { to: file('series') } },
    { from: file('server-route'), allow: { to: room('server') } },
    { from: file('hooks'), allow: { to: room(['server', 'text']) } },
    { from: file('hooks'), allow: { to: file('hooks') } },
    { from: file('service-worker'), allow: { to: room('offline') } },
    // Only the type of what the server hands on to its routes.
    { from: file('ambient'), allow: { to: room('server') } },

    ...Object.entries(packages).map(([name, allowed]) => ({
      from: room(allowed),
      allow: { to: external(name) }
    })),
    { from: file('hooks'), allow: { to: external('@sveltejs/kit') } },
    { from: file('service-worker'), allow: { to: external('$service-worker') } },
    { from: room(nodeRooms), allow: { to: nodeBuiltIn } },
    { from: file('thread'), allow: { to: nodeBuiltIn } },

    { from: file('test'), allow: { to: nodeBuiltIn } },
    { from: file('test'), allow: { to: room('numerics') } },
    ...['vitest', 'fast-check', 'fflate', 'mammoth', 'svelte'].map((name) => ({
      from: file('test'),
      allow: { to: external(name) }
    })),
    // What several tests share.
    ...['vitest', 'fast-check', 'fflate'].map((name) => ({
      from: file('testing'),
      allow: { to: external(name) }
    }))
  ]
};
