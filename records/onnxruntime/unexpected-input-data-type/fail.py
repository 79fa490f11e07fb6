"""Raises the error: the graph wants int64, the ids are int32."""

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
ids = np.ones((2, 8), dtype="int32")
session.run(None, {name: ids for name in names})
