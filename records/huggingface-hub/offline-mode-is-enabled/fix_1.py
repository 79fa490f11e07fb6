"""Workaround 1: fill the cache while online (here from a server of this machine), then go offline."""

import os
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Hub(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        for name, value in {"ETag": '"1"', "X-Repo-Commit": "0" * 40, "Content-Length": "2"}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(b"{}")

    do_HEAD = do_GET

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Hub)
threading.Thread(target=server.serve_forever, daemon=True).start()
CODE = "from huggingface_hub import hf_hub_download as get; print(open(get('BAAI/bge-small-en-v1.5', 'config.json')).read())"
base = {**os.environ, "HF_HOME": tempfile.mkdtemp(), "HF_ENDPOINT": f"http://127.0.0.1:{server.server_port}"}
for offline in ("0", "1"):
    if offline == "1":
        server.shutdown()
    done = subprocess.run([sys.executable, "-c", CODE], env={**base, "HF_HUB_OFFLINE": offline}, capture_output=True, text=True)
    print("HF_HUB_OFFLINE=" + offline, "read", done.stdout.strip())
    assert done.stdout.strip() == "{}", done.stderr
