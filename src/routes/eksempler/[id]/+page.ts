import { withFormulas } from '../../with-formulas.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data }) => withFormulas(data);
