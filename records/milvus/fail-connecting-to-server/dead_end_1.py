"""Dead end 1: the port of the health page. It speaks HTTP, the client speaks gRPC."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from pymilvus import MilvusClient, MilvusException


class Health(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"OK")

    def log_message(self, *arguments):
        pass


server = HTTPServer(("127.0.0.1", 0), Health)
threading.Thread(target=server.serve_forever, daemon=True).start()
try:
    MilvusClient(f"http://127.0.0.1:{server.server_port}", timeout=2)
except MilvusException as error:
    print("code", error.code, error.message.split(" on ")[0])
    assert error.code == 2
