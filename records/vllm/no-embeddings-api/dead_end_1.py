"""Dead end 1: the running chat server. Its app has no route for embeddings at all."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from fastapi import FastAPI
from fastapi.testclient import TestClient
from vllm.entrypoints.pooling.factories import register_pooling_api_routers
from vllm.entrypoints.serve.exception_handling.register import init_exception_handler

app = FastAPI()
app.state.serving_embedding = None  # vLLM sets a handler only when the pooling task is "embed"
app.state.args = SimpleNamespace(log_error_stack=False)
app.state.enable_server_load_tracking = False
init_exception_handler(app)
register_pooling_api_routers(app, ("generate",), SimpleNamespace(get_pooling_task=lambda supported: None))
server = TestClient(app, raise_server_exceptions=False)
answer = server.post("/v1/embeddings", json={"model": "m", "input": "hello"})
print(answer.status_code, answer.text)
assert answer.status_code == 404
