# A PostgreSQL of our own, for as long as a run lasts: own folder, own port, loopback only. Sourced by ./test and ./bench.

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

as_postgres() { if [ "$(id -u)" -eq 0 ]; then su postgres -s /bin/bash -c "$1"; else bash -c "$1"; fi; }

# postgres_start DIR [SETTINGS]: starts a server in DIR/pg and leaves its port in $postgres_port.
postgres_start() {
  mkdir "$1/pg"
  [ "$(id -u)" -ne 0 ] || chown postgres "$1/pg"
  postgres_port=$(( 20000 + RANDOM % 20000 ))
  as_postgres "'$(postgres_bin)/initdb' -D '$1/pg/data' -A trust -U postgres >/dev/null"
  as_postgres "'$(postgres_bin)/pg_ctl' -D '$1/pg/data' -l '$1/pg/log' -w -o \"-p $postgres_port -k '$1/pg' -c listen_addresses=127.0.0.1 ${2:-}\" start >/dev/null"
}

postgres_stop() {
  if [ -f "$1/pg/data/postmaster.pid" ]; then as_postgres "'$(postgres_bin)/pg_ctl' -D '$1/pg/data' -m immediate stop >/dev/null 2>&1" || true; fi
}
