"""Raises the error: truncate=False and a text that is longer than the context of the model."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from ollama import Client



class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        tokens = len(body["input"].split())  # a word stands for a token; the model takes 2048
        if tokens > 2048 and body.get("truncate") is False:  # as EmbedHandler of Ollama 0.32.15 does
            status, answer = 400, {"error": "the input length exceeds the context length"}
        else:
            status, answer = 200, {"model": body["model"], "embeddings": [[float(min(tokens, 2048)), 1.0]]}
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
Thread(target=server.serve_forever, daemon=True).start()
client = Client(host=f"http://127.0.0.1:{server.server_port}")
client.embed(model="nomic-embed-text", input="word " * 3000, truncate=False)
