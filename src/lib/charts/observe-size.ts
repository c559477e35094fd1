import type { Attachment } from 'svelte/attachments';

/** Tells the width of an element's inside and the size of its text in pixels, now and whenever the width changes. */
export const observeSize =
  (tell: (size: { width: number; em: number }) => void): Attachment<HTMLElement> =>
  (element) => {
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === 0) return;
      tell({ width: element.clientWidth, em: parseFloat(getComputedStyle(element).fontSize) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
