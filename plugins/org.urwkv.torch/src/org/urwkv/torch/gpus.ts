# Asks PyTorch; only its builds for CUDA know the operator.
class Gpus(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # zero, an int64, and the number of CUDA devices
  def count(self: __torch__.Gpus, zero: Tensor) -> Tensor:
    return torch.add(zero, ops.cuda.device_count())
  def forward(self: __torch__.Gpus, x: Tensor) -> Tensor:
    return x
