curl -G http://localhost:3000/api/v1/regions/sapporo/projects -d size=3 --data-urlencode q=観光
