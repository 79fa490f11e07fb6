"""Workaround 1: cut by tokens first, with room to spare. Here a word stands for a token."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from openai import OpenAI

requests = []


class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        requests.append(body["input"])
        texts = body["input"] if isinstance(body["input"], list) else [body["input"]]
        longest = max(len(text.split()) for text in texts)  # stands for the count of tokens
        if longest > 8192:
            status = 400
            answer = {"error": {"message": f"This model's maximum context length is 8192 tokens, however you requested {longest} "
                                f"tokens ({longest} in your prompt; 0 for the completion). Please reduce your prompt; or "
                                "completion length.", "type": "invalid_request_error", "param": None, "code": None}}
        else:
            status, n = 200, len(texts)
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
client = OpenAI(api_key="sk-example", base_url=f"http://127.0.0.1:{server.server_port}/v1")
words = ["word"] * 10738
pieces = [" ".join(words[start : start + 500]) for start in range(0, len(words), 500)]
answer = client.embeddings.create(model="text-embedding-ada-002", input=pieces)
print("pieces", len(pieces), "longest", max(len(piece.split()) for piece in pieces), "vectors", len(answer.data))
assert len(answer.data) == len(pieces) == 22
