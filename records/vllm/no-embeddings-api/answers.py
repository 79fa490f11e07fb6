"""How vLLM's HTTP app answers /v1/embeddings, by the tasks of the model. No model is loaded."""
import os
from types import SimpleNamespace

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from fastapi import FastAPI
from fastapi.testclient import TestClient
from vllm.config import ModelConfig
from vllm.entrypoints.pooling.factories import register_pooling_api_routers
from vllm.entrypoints.serve.exception_handling.register import init_exception_handler


def ask(tasks, task):
    app = FastAPI()
    app.state.serving_embedding = None  # vLLM sets a handler only when the pooling task is "embed"
    app.state.args = SimpleNamespace(log_error_stack=False)
    app.state.enable_server_load_tracking = False
    init_exception_handler(app)
    register_pooling_api_routers(app, tasks, SimpleNamespace(
        get_pooling_task=lambda supported: task, is_cross_encoder=False, score_type=None, architectures=[]))
    answer = TestClient(app, raise_server_exceptions=False).post("/v1/embeddings", json={"model": "m", "input": "hello"})
    return answer.status_code, answer.text


print("generate runner ->", *ask(("generate",), None))
print("pooling runner, task token_embed ->", *ask(("embed", "token_embed"), "token_embed"))

for task in (None, "token_embed", "embed"):
    model = SimpleNamespace(pooler_config=SimpleNamespace(task=task), architectures=[])
    print("task", task, "-> chosen", ModelConfig.get_pooling_task(model, ("embed", "token_embed")))
