import type { Locator, Page } from '@playwright/test';

/** What has the focus: its name as it is read out, in short, and whether it can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement!;
    const words = (ids: string | null) =>
      ids
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' ');
    const name =
      at.getAttribute('aria-label') ??
      words(at.getAttribute('aria-labelledby')) ??
      (at as HTMLInputElement).labels?.[0]?.textContent ??
      at.textContent;
    const { top, bottom, width } = at.getBoundingClientRect();
    return {
      name: name.trim().replace(/\s+/g, ' ').slice(0, 80),
      isSeen: at === document.body || (width > 0 && bottom > 0 && top < innerHeight)
    };
  });

/**
 * Goes on by Tab, as one does who has no mouse, until the focus is at the wanted element. What has the focus on the way must be in sight.
 * @param key `Shift+Tab` to go back
 * @throws {Error} after so many as are at most passed, with the names of what was
 */
export async function tabTo(
  page: Page,
  wanted: Locator,
  { most = 40, key = 'Tab' }: { most?: number; key?: 'Tab' | 'Shift+Tab' } = {}
): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press(key);
    const { name, isSeen } = await focused(page);
    if (!isSeen) throw new Error(`»${name}« has the focus and is out of sight, after ${passed.join(' · ')}`);
    passed.push(name);
    if (await wanted.evaluateAll((found) => found.some((one) => one === document.activeElement))) return;
  }
  throw new Error(`not reached by ${most} × ${key}: ${passed.join(' · ')}`);
}

/** Goes on by Tab to an element and presses Enter there. */
export async function enterAt(page: Page, wanted: Locator, most = 40): Promise<void> {
  await tabTo(page, wanted, { most });
  await page.keyboard.press('Enter');
}
