"""Workaround 2: protobuf 3.20 still reads the old generated files."""

from importlib.metadata import version

from google.rpc import status_pb2

status = status_pb2.Status(code=3, message="hello")
print("protobuf", version("protobuf"), "code", status_pb2.Status.FromString(status.SerializeToString()).code)
assert version("protobuf").startswith("3.20.") and status.code == 3
