"""Dead end 2: a server that accepts ids reads them with its own vocabulary, and another text comes out."""

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


VOCABULARY = {i: chr(ord("a") + i % 26) for i in range(256)}  # the model's own vocabulary: other numbers


class TakesIds(BaseHTTPRequestHandler):
    def do_POST(self):
        rows = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["input"]
        print("the server embeds", ["".join(VOCABULARY[i] for i in row) for row in rows])
        data = [{"object": "embedding", "index": i, "embedding": [float(sum(row)), 1.0]} for i, row in enumerate(rows)]
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps({"object": "list", "data": data, "model": "m"}).encode())

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), TakesIds)
threading.Thread(target=server.serve_forever, daemon=True).start()
settings = {"model": "bge-m3", "api_key": "none", "base_url": f"http://127.0.0.1:{server.server_port}/v1"}
vectors = OpenAIEmbeddings(**settings).embed_documents(["hi", "hello"])
print("no error,", len(vectors), "vectors")
assert len(vectors) == 2
