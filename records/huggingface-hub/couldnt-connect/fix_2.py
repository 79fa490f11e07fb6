"""Workaround 2: HF_ENDPOINT names a mirror that can be reached; it is read when the library is imported."""

import json
import os
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

CONFIG = json.dumps({"model_type": "bert", "hidden_size": 384, "num_attention_heads": 12}).encode()


class Mirror(BaseHTTPRequestHandler):
    def do_GET(self):
        good = self.path.endswith("/config.json")
        self.send_response(200 if good else 404)
        self.send_header("ETag", '"1"')
        self.send_header("X-Repo-Commit", "0" * 40)
        self.send_header("Content-Length", str(len(CONFIG) if good else 0))
        self.end_headers()
        if good and self.command == "GET":
            self.wfile.write(CONFIG)

    do_HEAD = do_GET

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Mirror)
threading.Thread(target=server.serve_forever, daemon=True).start()
os.environ["HF_HUB_OFFLINE"] = "0"
os.environ["HF_ENDPOINT"] = f"http://127.0.0.1:{server.server_port}"
os.environ["HF_HOME"] = tempfile.mkdtemp()
from transformers import AutoConfig

config = AutoConfig.from_pretrained("BAAI/bge-small-en-v1.5")
print("loaded from the mirror:", config.model_type, config.hidden_size)
assert config.hidden_size == 384
