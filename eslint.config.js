import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { boundaryPolicies, boundarySettings } from './scripts/lint/boundaries.js';
import { exactRooms, pureRooms } from './scripts/lint/rooms.js';
import svelteConfig from './svelte.config.js';

/** @param {string[]} rooms */
const filesOf = (rooms) =>
  rooms.flatMap((room) => [`src/lib/${room}/**/*.ts`, `src/lib/${room}/**/*.svelte`]);

const inexact = [
  ...['exp', 'expm1', 'log', 'log10', 'log1p', 'log2', 'pow', 'cbrt', 'hypot'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh']
].map((property) => ({
  object: 'Math',
  property,
  message: 'Its last bit differs between engines: use src/lib/numerics.'
}));

const chance = { object: 'Math', property: 'random', message: 'Draw from a substream of the seed.' };
const exactSyntax = {
  selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]',
  message: 'Its last bit differs between engines: use src/lib/numerics.'
};

export default ts.config(
  {
    ignores: [
      '.svelte-kit/',
      'build/',
      'build-cli/',
      'coverage/',
      '.stryker-tmp/',
      'test-results/',
      'src/lib/text/paraglide/'
    ]
  },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      // TypeScript knows every name, ambient ones included.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': 'error'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
    },
    rules: { 'svelte/no-navigation-without-resolve': 'off' }
  },
  {
    files: ['src/routes/**/*.ts'],
    rules: { 'svelte/no-navigation-without-resolve': 'off' }
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    plugins: { boundaries },
    settings: boundarySettings,
    rules: {
      'boundaries/dependencies': ['error', boundaryPolicies],
      'boundaries/no-unknown-files': 'error'
    }
  },
  {
    // Coefficients stand as they are published, with more digits than a double keeps.
    files: filesOf(['numerics']),
    rules: { 'no-loss-of-precision': 'off' }
  },
  {
    files: filesOf(exactRooms),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', ...inexact],
      'no-restricted-syntax': ['error', exactSyntax]
    }
  },
  {
    files: filesOf(pureRooms),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', ...inexact, chance],
      'no-restricted-globals': ['error', 'Date', 'performance', 'process', ...Object.keys(browserOnly())]
    }
  }
);

/** Names that only a page has: the browser's globals less those of the language and of every runtime. */
function browserOnly() {
  const everywhere = new Set(Object.keys({ ...globals.builtin, ...globals['shared-node-browser'] }));
  return Object.fromEntries(Object.entries(globals.browser).filter(([name]) => !everywhere.has(name)));
}
