/** How the messages in `messages/` become `src/lib/text/paraglide/`: shared by Vite and by `npm run text`. */
export const paraglide = {
  project: './project.inlang',
  outdir: './src/lib/text/paraglide',
  strategy: /** @type {('cookie' | 'baseLocale')[]} */ (['cookie', 'baseLocale']),
  cookieName: 'fristvaerk-locale',
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false
};
