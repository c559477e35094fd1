/** Gives the focus to the first element that takes it: what is folded away does not. @param selectors from the one most wanted on */
export function focusFirst(...selectors: string[]): void {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement>(selector);
    element?.focus();
    if (element && document.activeElement === element) return;
  }
}
