"""Raises the error: one request for each text, until three a minute are used up."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from openai import OpenAI

requests = []


class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        requests.append(body["input"])
        if len(requests) > 3:
            status = 429
            answer = {"error": {"message": "Rate limit reached for text-embedding-3-small in organization org-example on "
                                "requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s.",
                                "type": "requests", "param": None, "code": "rate_limit_exceeded"}}
        else:
            status, n = 200, len(body["input"])
            answer = {"object": "list", "model": "m", "usage": {"prompt_tokens": 1, "total_tokens": 1},
                      "data": [{"object": "embedding", "index": i, "embedding": [0.6, 0.8]} for i in range(n)]}
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
Thread(target=server.serve_forever, daemon=True).start()
client = OpenAI(api_key="sk-example", base_url=f"http://127.0.0.1:{server.server_port}/v1", max_retries=0)
for text in ["one", "two", "three", "four"]:
    client.embeddings.create(model="text-embedding-3-small", input=[text])
