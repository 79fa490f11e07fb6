"""Workaround 1: ask for floats; then the client decodes nothing."""

import base64
import json
import struct
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from openai import OpenAI



class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        status = 200
        values = [0.5, -0.25, 0.125, 1.0]
        if body.get("encoding_format") == "base64":
            embedding = base64.b64encode(struct.pack("<4d", *values)).decode()  # 8 bytes a number instead of 4
        else:
            embedding = values
        answer = {"object": "list", "model": "m", "usage": {"prompt_tokens": 1, "total_tokens": 1},
                  "data": [{"object": "embedding", "index": 0, "embedding": embedding}]}
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
Thread(target=server.serve_forever, daemon=True).start()
client = OpenAI(api_key="EMPTY", base_url=f"http://127.0.0.1:{server.server_port}/v1")
vector = client.embeddings.create(model="m", input="a text", encoding_format="float").data[0].embedding
print("width", len(vector), vector)
assert vector == [0.5, -0.25, 0.125, 1.0]
