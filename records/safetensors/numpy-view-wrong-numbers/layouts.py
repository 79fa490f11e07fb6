"""Which layouts come back unchanged from safetensors.numpy."""

import numpy as np
from safetensors.numpy import load, save

hidden = np.arange(24, dtype="float32").reshape(2, 3, 4)
cases = {
    "hidden[:, 0]": hidden[:, 0],
    "hidden[0].T": hidden[0].T,
    "np.asfortranarray(hidden[0])": np.asfortranarray(hidden[0]),
    "hidden[0][:, :2]": hidden[0][:, :2],
    "hidden.mean(1)": hidden.mean(1),
    "hidden[0]": hidden[0],
}
for name, array in cases.items():
    print(name, "same" if np.array_equal(load(save({"a": array}))["a"], array) else "DIFFERENT")
