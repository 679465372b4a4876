curl http://localhost:3000/mcp -H 'content-type: application/json' -H 'accept: application/json, text/event-stream' -d '
  { "jsonrpc": "2.0", "id": 1, "method": "tools/call",
    "params": { "name": "get_project", "arguments": { "region": "sapporo", "number": 1 } } }'
