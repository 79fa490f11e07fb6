"""Dead end 1: an environment variable cannot add CUDA to a build without it."""

import os

os.environ["CUDA_VISIBLE_DEVICES"] = "0"
import torch

print("build for CUDA:", torch.version.cuda)
torch.ones(3).to("cuda")
