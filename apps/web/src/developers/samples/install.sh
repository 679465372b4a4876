npm install http://localhost:3000/api/v1/client.tgz
