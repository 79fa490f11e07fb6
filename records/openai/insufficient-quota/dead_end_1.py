"""Dead end 1: retries. The client takes the 429 for a rate limit and asks again; the answer stays the same."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from openai import OpenAI, RateLimitError

requests = []


class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        requests.append(body["input"])
        status = 429  # what the API answers when the account has no credit
        answer = {"error": {"message": "You exceeded your current quota, please check your plan and billing details.",
                            "type": "insufficient_quota", "param": None, "code": "insufficient_quota"}}
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
Thread(target=server.serve_forever, daemon=True).start()
client = OpenAI(api_key="sk-example", base_url=f"http://127.0.0.1:{server.server_port}/v1", max_retries=3)
try:
    client.embeddings.create(model="text-embedding-3-small", input="a text")
except RateLimitError as error:
    print("requests sent", len(requests), "code", error.code)
    raise
