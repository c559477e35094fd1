import manifest from '../../package.json' with { type: 'json' };

const [command] = process.argv.slice(2);

if (command === '--version') {
  console.log(manifest.version);
} else {
  console.error('fristvaerk --version');
  process.exitCode = 2;
}
