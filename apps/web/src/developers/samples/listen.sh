curl -N 'http://localhost:3000/api/v1/changes/stream?region=sapporo'
