"""Which PyTorch the installed Transformers asks for."""
from importlib.metadata import requires, version

line = next(line for line in requires("transformers") if line.startswith("torch>"))
print("transformers", version("transformers"), "asks for", line.split(";")[0].strip())
