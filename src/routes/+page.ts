import type { PageLoad } from './$types';
import { withFormulas } from './with-formulas.ts';

export const load: PageLoad = ({ data }) => withFormulas(data);
