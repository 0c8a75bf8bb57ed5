import { beforeEach, expect, test, vi } from 'vitest';
import { valuesFromQuery } from './store.ts';

const storage = new Map<string, string>();
beforeEach(() => {
  storage.clear();
  vi.resetModules();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  });
});
const freshStore = () => import('./store.ts');

test('a value survives a reload of the page, with where it came from', async () => {
  (await freshStore()).learn({ namespace: 'payments' }, 'link');
  vi.resetModules();
  expect((await freshStore()).knownValues()).toEqual({ namespace: { value: 'payments', source: 'link' } });
});

test('an empty value forgets the name', async () => {
  const store = await freshStore();
  store.learn({ namespace: 'payments', pod: 'api' }, 'paste');
  store.learn({ pod: '' }, 'typed');
  expect(store.knownValues()).toEqual({ namespace: { value: 'payments', source: 'paste' } });
});

test('a listener hears of a change until it ends its subscription', async () => {
  const store = await freshStore();
  const listener = vi.fn();
  const end = store.subscribe(listener);
  store.learn({ pod: 'api' }, 'typed');
  end();
  store.learn({ pod: 'web' }, 'typed');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a link is followed once: on the way back what the reader typed stays', async () => {
  const store = await freshStore();
  const follow = () => store.learnFromLink('https://faultbook.example/entries/a?pod=api', [{ name: 'pod' }]);
  follow();
  store.learn({ pod: 'web' }, 'typed');
  follow();
  expect(store.knownValues()).toEqual({ pod: { value: 'web', source: 'typed' } });
});

test.each(['not JSON', '[1]', '{"pod":"api"}', '{"pod":{"value":1,"source":"typed"}}', 'null'])(
  'storage that holds %s counts as empty',
  async (text) => {
    storage.set('faultbook.variables', text);
    expect((await freshStore()).knownValues()).toEqual({});
  },
);

test('without storage a value lives in memory', async () => {
  const blocked = () => {
    throw new Error('blocked');
  };
  vi.stubGlobal('sessionStorage', { getItem: blocked, setItem: blocked });
  const store = await freshStore();
  store.learn({ pod: 'api' }, 'typed');
  expect(store.knownValues().pod?.value).toBe('api');
});

test.each([
  ['?namespace=payments', { namespace: 'payments' }],
  ['?exported_namespace=payments', { namespace: 'payments' }],
  ['?exported_namespace=a&namespace=b', { namespace: 'b' }],
  ['?namespace=%20&pod=x', {}],
  ['?other=1', {}],
  ['', {}],
])('the link %j carries %j', (query, expected) => {
  expect(valuesFromQuery(query, [{ name: 'namespace', labels: ['namespace', 'exported_namespace'] }])).toEqual(expected);
});
