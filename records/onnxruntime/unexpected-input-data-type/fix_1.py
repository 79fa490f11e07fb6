"""Workaround 1: convert every input to the type that the graph names."""

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
types = {"tensor(int64)": "int64", "tensor(int32)": "int32", "tensor(float)": "float32", "tensor(float16)": "float16"}
encoded = {name: np.ones((2, 8), dtype="int32") for name in names}
feed = {one.name: encoded[one.name].astype(types[one.type]) for one in session.get_inputs()}
result = session.run(None, feed)[0]
print("wanted", session.get_inputs()[0].type, "given", feed["input_ids"].dtype, "result", result.shape)
assert (result == 2).all()
