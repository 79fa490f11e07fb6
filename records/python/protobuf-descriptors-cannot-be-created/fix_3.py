"""Workaround 3: the implementation in pure Python takes the old files."""

import os

os.environ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"
from google.protobuf.internal import api_implementation  # noqa: E402
from google.rpc import status_pb2  # noqa: E402

status = status_pb2.Status(code=3, message="hello")
print("implementation", api_implementation.Type(), "code", status.code)
assert status_pb2.Status.FromString(status.SerializeToString()).code == 3
