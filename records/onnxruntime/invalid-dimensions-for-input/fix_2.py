"""Workaround 2: pad to the length of the graph, with zeros in the mask."""

import numpy as np
import onnxruntime as ort
from onnx import TensorProto, helper

names = ("input_ids", "attention_mask", "token_type_ids")
inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", 8]) for name in names]
output = helper.make_tensor_value_info("sum", TensorProto.INT64, ["batch", 8])
nodes = [helper.make_node("Add", list(names[::2]), ["both"]), helper.make_node("Mul", ["both", names[1]], ["sum"])]
graph = helper.make_graph(nodes, "encoder", inputs, [output])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
length = session.get_inputs()[0].shape[1]
ids = np.ones((2, 5), dtype="int64")
padded = np.pad(ids, ((0, 0), (0, length - ids.shape[1])))
result = session.run(None, {"input_ids": padded, "attention_mask": padded, "token_type_ids": np.zeros_like(padded)})[0]
print("length of the graph", length, "result", result[0].tolist())
assert result[0].tolist() == [1, 1, 1, 1, 1, 0, 0, 0]
