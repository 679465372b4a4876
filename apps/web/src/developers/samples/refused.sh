curl -i -H 'accept-language: ja' http://localhost:3000/api/v1/regions/sapporo/projects/9999
