"""Raises the error: the app of a pooling server whose task is token_embed, asked for embeddings."""

import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from fastapi import FastAPI
from fastapi.testclient import TestClient
from openai import OpenAI
from vllm.entrypoints.pooling.factories import register_pooling_api_routers
from vllm.entrypoints.serve.exception_handling.register import init_exception_handler

app = FastAPI()
app.state.serving_embedding = None  # vLLM sets a handler only when the pooling task is "embed"
app.state.args = SimpleNamespace(log_error_stack=False)
app.state.enable_server_load_tracking = False
init_exception_handler(app)
config = SimpleNamespace(
    get_pooling_task=lambda supported: "token_embed", is_cross_encoder=False, score_type=None, architectures=[]
)
register_pooling_api_routers(app, ("embed", "token_embed"), config)
server = TestClient(app, raise_server_exceptions=False)
client = OpenAI(base_url="http://testserver/v1", api_key="none", http_client=server, max_retries=0)
client.embeddings.create(model="m", input="hello")
