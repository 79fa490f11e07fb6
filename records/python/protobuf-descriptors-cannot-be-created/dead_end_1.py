"""Dead end 1: set the variable after protobuf was imported. It is read only once."""

import os

import google.protobuf.descriptor  # noqa: F401, as another package may do

os.environ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"
from google.rpc import status_pb2  # noqa: E402, F401
