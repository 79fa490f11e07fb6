"""Dead end 3: which PyTorch the installed Transformers asks for."""
from importlib.metadata import requires, version

line = next(line for line in requires("transformers") if line.startswith("torch>"))
print("transformers", version("transformers"), "asks for", line.split(";")[0].strip())
assert int(line.split(">=")[1][0]) >= 2  # a release that can subtract booleans (before 1.2) is out of reach
