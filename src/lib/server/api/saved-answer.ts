import type { Saved } from '../store/save-version.ts';
import { answer, invalid, missing } from './answers.ts';

/** How a save ended, as an answer: 200, 404, 422, or 409 with the newest version. */
export function savedAnswer(saved: Saved): Response {
  switch (saved.outcome) {
    case 'saved':
      return answer(200, { version: saved.version, unchanged: saved.unchanged });
    case 'newer': {
      const { number, savedBy, savedAt } = saved.newest;
      const message = {
        da: `${savedBy} har gemt version ${number} siden (${savedAt}). Intet er gemt nu.`,
        en: `${savedBy} has saved version ${number} since (${savedAt}). Nothing was saved now.`
      };
      return answer(409, { problems: [{ place: 'base', message }], more: 0, newest: saved.newest });
    }
    case 'invalid':
      return invalid(422, saved.refused);
    case 'missing':
      return missing();
  }
}
