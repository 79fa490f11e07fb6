"""Dead end 2: `mask.sum(1) - 1` is right for padding on the right only; `hidden[:, -1]` for padding on the left only."""
import torch

right = torch.tensor([[1] * 7, [1] * 3 + [0] * 4])
left = torch.tensor([[1] * 7, [0] * 4 + [1] * 3])
for name, mask in (("right", right), ("left", left)):
    true = (mask * torch.arange(7)).argmax(1)
    print(f"padding {name}: last token at {true.tolist()}, mask.sum(1) - 1 = {(mask.sum(1) - 1).tolist()}, -1 means {[6, 6]}")
    assert ((mask.sum(1) - 1).tolist() == true.tolist()) == (name == "right")
    assert (true.tolist() == [6, 6]) == (name == "left")
