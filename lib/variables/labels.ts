/**
 * The labels by which alerts usually carry a variable, for entries that do not say so themselves. Names as kube-state-metrics, cAdvisor,
 * node_exporter and Prometheus' service discovery give them; `exported_…` is what Prometheus makes of a label that the target had first
 * (https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config, honor_labels).
 */
const COMMON_LABELS: Readonly<Record<string, readonly string[]>> = {
  cluster: ['cluster', 'cluster_name', 'k8s_cluster', 'eks_cluster'],
  namespace: ['namespace', 'exported_namespace', 'kubernetes_namespace', 'destination_service_namespace', 'destination_workload_namespace'],
  pod: ['pod', 'exported_pod', 'pod_name', 'kubernetes_pod_name'],
  container: ['container', 'exported_container', 'container_name'],
  deployment: ['deployment', 'destination_workload'],
  statefulset: ['statefulset'],
  daemonset: ['daemonset'],
  workload: ['workload', 'deployment', 'statefulset', 'daemonset', 'destination_workload'],
  service: ['service', 'exported_service', 'destination_service_name', 'service_name'],
  job: ['job_name', 'exported_job', 'job'],
  cronjob: ['cronjob'],
  'scrape-job': ['scrape-job', 'job'],
  instance: ['instance', 'exported_instance'],
  node: ['node', 'exported_node', 'nodename', 'kubernetes_node'],
  pvc: ['pvc', 'persistentvolumeclaim', 'exported_persistentvolumeclaim'],
  pv: ['pv', 'persistentvolume'],
  hpa: ['hpa', 'horizontalpodautoscaler'],
  ingress: ['ingress', 'exported_ingress'],
  webhook: ['webhook', 'name'],
  application: ['application', 'name', 'app'],
  app: ['app', 'application', 'name'],
  project: ['project'],
  certificate: ['certificate', 'name'],
  secret: ['secret', 'secretname'],
  store: ['store', 'secretstore'],
  resource: ['resource'],
  url: ['url'],
};

/**
 * All labels that may carry a variable, most telling first: its own name, what the entry declares, what is usual. Where the table does not
 * begin with the variable's own name, that name usually means something else: `job` is the scrape job, and a Job is in `job_name`.
 *
 * @example labelsOf({ name: 'pvc' }) // → ['pvc', 'persistentvolumeclaim', 'exported_persistentvolumeclaim']
 */
export function labelsOf({ name, labels = [] }: { name: string; labels?: readonly string[] | undefined }): string[] {
  const common = COMMON_LABELS[name] ?? [];
  return common.indexOf(name) > 0 ? [...new Set([...labels, ...common])] : [...new Set([name, ...labels, ...common])];
}

/** Variables that entries share, so that a link fills them for the next entry too. */
export const SHARED_VARIABLES: readonly string[] = ['cluster', 'namespace', 'pod', 'container', 'node', 'deployment', 'service', 'pvc'];
