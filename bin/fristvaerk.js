#!/usr/bin/env node
import { prepare } from '../scripts/prepare.js';

prepare({ cli: true });
await import(new URL('../build-cli/index.js', import.meta.url).href);
