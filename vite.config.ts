import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { paraglide } from './scripts/paraglide-options.js';

export default defineConfig({
  plugins: [sveltekit(), paraglideVitePlugin(paraglide)],
  worker: { format: 'es' },
  build: { rolldownOptions: { checks: { pluginTimings: false } } }
});
