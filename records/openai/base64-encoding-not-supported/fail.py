"""Raises the error: the client asks for base64 by itself, the server refuses it."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from openai import OpenAI



class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if body.get("encoding_format") == "base64":
            status = 400
            answer = {"object": "error", "message": "base64 encoding is not currently supported",
                      "type": "BadRequestError", "param": None, "code": 400}
        else:
            status, n = 200, 1
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
client = OpenAI(api_key="EMPTY", base_url=f"http://127.0.0.1:{server.server_port}/v1")
client.embeddings.create(model="m", input="a text")
