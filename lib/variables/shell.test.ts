import { expect, test } from 'vitest';
import { commandParts } from './fill.ts';

const quotings = (command: string) =>
  commandParts(command, new Set(['x', 'y'])).flatMap((part) => (part.kind === 'variable' ? [part.quoting] : []));

test.each([
  ['kubectl -n <x> get pods', ['bare']],
  ['kubectl get pod/<x>', ['bare']],
  ["kubectl get pods -l 'app=<x>'", ['single']],
  ['kubectl get pods -l "app=<x>"', ['double']],
  ['echo "$(kubectl get pod <x>)"', ['bare']],
  ['echo "$(kubectl get pod "<x>")" <y>', ['double', 'bare']],
  ['(cd <x> && ls) && echo "<y>"', ['bare', 'double']],
  ["kubectl get pod -o jsonpath='{.metadata.labels.<x>}'", ['plain']],
  ["curl 'http://localhost:9090/api?query=<x>'", ['plain']],
  ["kubectl exec <x> -- sh -c 'ls <y>'", ['bare', 'plain']],
  ['echo `ls <x>` <y>', ['plain', 'bare']],
  ['watch kubectl get pods -n <x>', ['plain']],
  ['echo ${HOST:-<x>} <y>', ['plain', 'bare']],
  ["echo 'it'\\''s' <x>", ['bare']],
  ['echo \\" <x>', ['bare']],
  ["echo don't <x>", ['plain']],
  ["# don't\nkubectl -n <x> get pods", ['bare']],
  ['ls # of <x>\nls <y>', ['plain', 'bare']],
  ['echo a#b <x>', ['bare']],
  ["kubectl apply -f - <<'EOF'\nname: <x>\nEOF\nkubectl get pod <y>", ['verbatim', 'bare']],
  ['kubectl apply -f - <<EOF\nname: "<x>"\nEOF\necho "<y>"', ['heredoc', 'double']],
  ['kubectl apply -f - <<-EOF\n\tname: <x>\n\tEOF\necho <y>', ['heredoc', 'bare']],
  ["cat <<'EOF' | kubectl -n <x> apply -f -\n<y>\nEOF", ['bare', 'verbatim']],
  ['grep a <<<"<x>" && ls <y>', ['double', 'bare']],
  ['for p in $(kubectl get pod -n <x> -o name); do echo "$p"; done; ls <y>', ['bare', 'bare']],
])('%j', (command, expected) => {
  expect(quotings(command)).toEqual(expected);
});
