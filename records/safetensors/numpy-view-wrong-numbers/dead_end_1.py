"""Dead end 1: astype() and copy(order="K") keep a column order, so the numbers still change."""

import numpy as np
from safetensors.numpy import load, save

turned = np.asfortranarray(np.arange(12, dtype="float32").reshape(3, 4))
for name, array in {"astype": turned.astype("float16"), "copy(order='K')": turned.copy(order="K")}.items():
    same = np.array_equal(load(save({"a": array}))["a"], array)
    print(name, "same" if same else "DIFFERENT")
    assert not same
