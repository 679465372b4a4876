at=http://localhost:3000/api/v1
key="authorization: Bearer $RENKEI_KEY"
json='content-type: application/json'

# 申請を始める。同じ Idempotency-Key で何度送っても、始まるのは1件です。
curl -sSD head.txt "$at/regions/sapporo/applications" -H "$key" -H "$json" \
  -H 'idempotency-key: "kouiki-54"' -d '{ "kind": "register" }'; echo
draft=$(sed -n 's/^[Ll]ocation: *//p' head.txt | tr -d '\r')
etag=$(sed -n 's/^[Ee][Tt]ag: *//p' head.txt | tr -d '\r')

# 下書きを保存する。If-Match は読んだ版で、ほかの人が先に書いていれば 412 と双方の内容が返ります。
curl -sSX PUT "$draft/draft" -H "$key" -H "$json" -H "if-match: $etag" -d '
  { "title": "圏域の観光情報の共同発信", "kana": "けんいきのかんこうじょうほうのきょうどうはっしん",
    "summary": "各市町村の観光情報を、圏域の名前で一緒に発信する。" }'
