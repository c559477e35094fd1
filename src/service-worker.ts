import { build, files, version } from '$service-worker';
import { OfflineCopy } from './lib/offline/offline-copy.ts';

// The program's other files are typed for pages; of a service worker this is all that is used here.
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ServiceWorkerScope {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(of: {
      type: 'window';
      includeUncontrolled: boolean;
    }): Promise<readonly { readonly url: string }[]>;
  };
  addEventListener(kind: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
}

const worker = globalThis as unknown as ServiceWorkerScope;
const copy = new OfflineCopy(version, [...build, ...files], {
  caches,
  fetch: (request) => fetch(request),
  origin: location.origin
});

async function install(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await copy.install(open.map(({ url }) => new URL(url).pathname));
}

// A new version waits until no page of the one before is open: pages go on with the files they began with.
worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(copy.activate().then(() => worker.clients.claim()))
);
worker.addEventListener('fetch', (event) => {
  const answer = copy.answer(event.request);
  if (answer) event.respondWith(answer);
});
