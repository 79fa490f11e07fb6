"""Dead end 4: detach() inside a model that is being trained: the layer before it gets no gradient."""
import torch


def gradient_of_encoder(detach):
    torch.manual_seed(0)
    encoder, head = torch.nn.Linear(4, 4), torch.nn.Linear(4, 1)
    hidden = encoder(torch.ones(2, 4))
    if detach:
        hidden = torch.from_numpy(hidden.detach().numpy())
    head(hidden).sum().backward()
    return encoder.weight.grad


print("with detach():   ", gradient_of_encoder(True))
print("without detach():", "gradient of shape", tuple(gradient_of_encoder(False).shape))
assert gradient_of_encoder(True) is None and gradient_of_encoder(False) is not None
