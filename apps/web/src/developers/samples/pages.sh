next='http://localhost:3000/api/v1/regions/sapporo/projects?size=20'
while [ -n "$next" ]; do
  curl -sD head.txt "$next"; echo
  next=$(sed -n 's/^[Ll]ink:.*<\([^>]*\)>; rel="next".*/\1/p' head.txt)
done
