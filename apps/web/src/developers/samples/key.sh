curl -H "authorization: Bearer $RENKEI_KEY" http://localhost:3000/api/v1/regions/sapporo/projects/1
