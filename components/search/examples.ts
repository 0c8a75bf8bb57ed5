/** Pastes to try, for those who come without one. Each is found by the real engine (e2e/examples.spec.ts). */
export const EXAMPLES: readonly { label: string; paste: string }[] = [
  { label: 'connection reset by peer', paste: 'connection reset by peer' },
  {
    label: 'a webhook that times out',
    paste: `$ kubectl -n orders get events --field-selector reason=FailedCreate
LAST SEEN   TYPE      REASON         OBJECT                        MESSAGE
2m11s       Warning   FailedCreate   replicaset/orders-6c5d9b7f8   Error creating: Internal error occurred: failed calling webhook "namespace.sidecar-injector.istio.io": failed to call webhook: Post "https://istiod.istio-system.svc:443/inject?timeout=10s": context deadline exceeded`,
  },
  {
    label: 'an Envoy access log',
    paste: `[2026-11-21T03:14:07.085Z] "GET /cart HTTP/1.1" 200 - via_upstream - "-" 0 512 4 3 "-" "okhttp/4.12.0" "7a8e1f0c-3b52-4b7e-9a55-0b8f3c2d1e4f" "cart:8080" "10.42.3.17:8080" inbound|8080|| 127.0.0.6:41873 10.42.3.17:8080 10.42.1.9:55210 outbound_.8080_._.cart.shop.svc.cluster.local default
[2026-11-21T03:14:07.962Z] "GET /orders/7 HTTP/1.1" 403 - rbac_access_denied_matched_policy[none] - "-" 0 19 0 - "-" "okhttp/4.12.0" "c1f40d9a-52f1-4d8c-8a8e-6f1f2f7c9b11" "orders:8080" "-" inbound|8080|| - 10.42.3.18:8080 10.42.1.9:55214 outbound_.8080_._.orders.shop.svc.cluster.local default`,
  },
];
