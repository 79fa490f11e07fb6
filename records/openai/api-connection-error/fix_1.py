"""Workaround 1: read the cause behind the error; it says which part of the address is wrong."""

import socket
import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from openai import APIConnectionError, OpenAI


class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        body = json.dumps({"object": "list", "model": "m", "usage": {"prompt_tokens": 1, "total_tokens": 1},
                           "data": [{"object": "embedding", "index": 0, "embedding": [0.6, 0.8]}]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
Thread(target=server.serve_forever, daemon=True).start()
port = server.server_port
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    closed = free.getsockname()[1]
addresses = [f"http://127.0.0.1:{closed}/v1", f"https://127.0.0.1:{port}/v1", "http://no-such-host.invalid/v1"]
causes = []
for address in addresses:
    try:
        OpenAI(api_key="EMPTY", base_url=address, max_retries=0).embeddings.create(model="m", input="a text")
    except APIConnectionError as error:
        causes.append(str(error.__cause__))
print("wrong port:", causes[0])
print("https to an http server:", causes[1].split("(")[0].strip())
print("the cause differs from case to case:", len(set(causes)) == 3)
assert "refused" in causes[0].lower() and "SSL" in causes[1] and len(set(causes)) == 3
