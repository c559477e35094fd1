import { compile } from '@inlang/paraglide-js';
import { paraglide } from './paraglide-options.js';

await compile(paraglide);
