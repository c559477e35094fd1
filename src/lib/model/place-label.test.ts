import { expect, it } from 'vitest';
import { placeLabel } from './place-label.ts';
import { addProgramme } from './testing-programme.ts';
import { known, smallModel } from './testing.ts';

it('a share of a mix is called by the category of its own programme', () => {
  const model = smallModel((draft) => {
    addProgramme(draft);
    addProgramme(draft, { id: 'anden' });
    const [first, second] = draft.programmes!;
    first!.categories[1]!.name = 'Rød i den ene';
    second!.categories[1]!.name = 'Rød i den anden';
    second!.parts[0]!.mix = [{ category: 'roed', share: known(0.1, 'share') }];
  });
  expect(placeLabel(model, ['programmes', 1, 'parts', 0, 'mix', 0, 'share']).da).toContain('Rød i den anden');
});
