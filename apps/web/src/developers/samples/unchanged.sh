card=http://localhost:3000/api/v1/regions/sapporo/projects/1/card
etag=$(curl -sI "$card" | sed -n 's/^[Ee][Tt]ag: *//p' | tr -d '\r')
curl -s -o /dev/null -w '%{http_code}\n' -H "if-none-match: $etag" "$card"
