"""Workaround 1: a graph with a named axis takes every length."""

import numpy as np
import onnxruntime as ort
from onnx import TensorProto, helper

names = ("input_ids", "attention_mask", "token_type_ids")
inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in names]
output = helper.make_tensor_value_info("sum", TensorProto.INT64, ["batch", "tokens"])
nodes = [helper.make_node("Add", list(names[::2]), ["both"]), helper.make_node("Mul", ["both", names[1]], ["sum"])]
graph = helper.make_graph(nodes, "encoder", inputs, [output])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
print("shape in the graph", session.get_inputs()[0].shape)
for length in (5, 8, 11):
    ids = np.ones((2, length), dtype="int64")
    assert session.run(None, {name: ids for name in names})[0].shape == (2, length)
print("5, 8 and 11 tokens run")
