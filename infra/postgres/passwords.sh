#!/bin/sh
# Gives the roles of roles.sql their passwords where the database starts for the first time; psql quotes
# them. renkei_read has none, and stays out, until READ_PASSWORD is set.
set -eu
psql -v ON_ERROR_STOP=1 -q --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v migrate="$MIGRATE_PASSWORD" -v serve="$SERVE_PASSWORD" -v read="${READ_PASSWORD:-}" <<'SQL'
alter role renkei_migrate password :'migrate';
alter role renkei_serve password :'serve';
select :'read' <> '' as may_read \gset
\if :may_read
alter role renkei_read password :'read';
\endif
SQL
