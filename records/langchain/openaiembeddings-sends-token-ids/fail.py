"""Raises the error: OpenAIEmbeddings posts token ids to a server that takes strings only."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import tiktoken
import tiktoken.registry

# A byte-level stand-in for the encoding that tiktoken would download.
RANKS = {bytes([i]): i for i in range(256)}
STAND_IN = tiktoken.Encoding("cl100k_base", pat_str=r"[\s\S]", mergeable_ranks=RANKS, special_tokens={})
tiktoken.registry.ENCODINGS["cl100k_base"] = STAND_IN
from langchain_openai import OpenAIEmbeddings


class TextsOnly(BaseHTTPRequestHandler):
    def do_POST(self):
        texts = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["input"]
        print("the server got", texts)
        texts = [texts] if isinstance(texts, str) else texts
        good = all(isinstance(text, str) for text in texts)
        data = [{"object": "embedding", "index": i, "embedding": [float(len(str(t))), 1.0]} for i, t in enumerate(texts)]
        answer = {"object": "list", "data": data, "model": "m", "usage": {"prompt_tokens": 1, "total_tokens": 1}}
        answer = answer if good else {"error": "'input' field must be a string or an array of strings"}
        if not good:
            print("[ERROR]", answer["error"])
        self.send_response(200 if good else 400)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), TextsOnly)
threading.Thread(target=server.serve_forever, daemon=True).start()
settings = {"model": "bge-m3", "api_key": "none", "base_url": f"http://127.0.0.1:{server.server_port}/v1"}
OpenAIEmbeddings(**settings).embed_documents(["hi", "hello"])
