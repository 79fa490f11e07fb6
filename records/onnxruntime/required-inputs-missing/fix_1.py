"""Workaround 1: zeros for token_type_ids, if the graph asks for them."""

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
ids = np.ones((2, 8), dtype="int64")
feed = {"input_ids": ids, "attention_mask": ids}
if "token_type_ids" in {one.name for one in session.get_inputs()}:
    feed["token_type_ids"] = np.zeros_like(ids)
result = session.run(None, feed)[0]
print("inputs", sorted(feed), "result", result.shape)
assert (result == 1).all()
