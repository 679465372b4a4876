curl 'http://localhost:3000/api/v1/regions/sapporo/projects/1/card?asOf=2026-01-31'
curl -O 'http://localhost:3000/open/sapporo/projects.csv?asOf=2026-01-31'
